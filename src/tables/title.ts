import type { ReportKind } from './types';
import { squash } from './text';

export type TitleFund = '一般公共预算' | '政府性基金' | '国有资本' | '财政拨款' | '全部';
export type TitleSubject =
  | '收支' | '收入' | '支出' | '基本支出' | '项目支出' | '三公' | '绩效' | '采购' | '机构运行'; // prettier-ignore
export type TitleDetail = '明细' | '经济分类' | '';

/** What a title says, whatever its exact wording. */
export interface TitleFeatures {
  readonly text: string;
  readonly report: ReportKind | undefined;
  readonly fund: TitleFund;
  readonly subject: TitleSubject;
  readonly detail: TitleDetail;
  readonly year: number | undefined;
}

/**
 * Reads a table title such as 「四川省××局2024年一般公共预算财政拨款支出决算明细表」; undefined for a text that is no title of a 附表
 * (sentences, 目录 lines with dots or page numbers, other words ending in 表).
 */
export function readTitle(raw: string): TitleFeatures | undefined {
  const text = squash(raw).replace(/^(?:附?表|附件)[\d一二三四五六七八九十]+(?:-\d+)?[、:：]?/, '');
  if (text.length < 4 || text.length > 60 || /[。；;,，…]/.test(text)) return undefined;
  const core = text.replace(/\([^()]*\)$/g, '').replace(/\d{4}年度?/g, '');
  if (!/表$/.test(core)) return undefined;
  const year = /(20\d{2})年/.exec(text);
  const fund = readFund(core);
  const bare = core
    .replace(/一般公共预算(?:财政拨款|拨款)?/g, '')
    .replace(/政府性基金(?:预算)?(?:财政拨款|拨款)?/g, '')
    .replace(/国有资本经营(?:预算)?(?:财政拨款|拨款)?/g, '')
    .replace(/预算单位/g, '');
  const subject = readSubject(core, bare);
  if (!subject) return undefined;
  return {
    text: raw.trim(),
    report: /决算/.test(bare) ? '决算' : /预算/.test(bare) ? '预算' : undefined,
    fund,
    subject,
    detail: /经济分类|经济科目/.test(text) && subject === '支出' ? '经济分类' : /明细/.test(core) ? '明细' : '',
    year: year ? Number(year[1]) : undefined,
  };
}

function readFund(core: string): TitleFund {
  if (/政府性基金/.test(core)) return '政府性基金';
  if (/国有资本/.test(core)) return '国有资本';
  if (/一般公共预算|公共财政预算|公共预算/.test(core)) return '一般公共预算';
  return /财政拨款/.test(core) ? '财政拨款' : '全部';
}

function readSubject(core: string, bare: string): TitleSubject | undefined {
  if (/三公/.test(core)) return '三公';
  if (/绩效/.test(core)) return /目标|指标/.test(core) ? '绩效' : undefined;
  if (/采购|购买服务/.test(core)) return '采购';
  if (/国有资产|机构运行|机关运行经费/.test(core)) return '机构运行';
  if (/基本支出/.test(bare)) return '基本支出';
  if (/项目(?:经费|收入)?支出/.test(bare)) return '项目支出';
  if (/收入支出|收支/.test(bare)) return '收支';
  if (/收入/.test(bare)) return '收入';
  return /支出/.test(bare) || /拨款表|预算表/.test(core) ? '支出' : undefined;
}

/** Short name for messages: without year, brackets, organisation and leading number. */
export function shortTitle(raw: string, organisation: string | undefined): string {
  let text = raw.replace(/\s+/g, '').replace(/20\d{2}年度?/g, '');
  text = text.replace(/[（(][^（）()]*[)）]$/, '').replace(/^附?表[\d一二三四五六七八九十]+(?:-\d+)?[、:：]?/, '');
  const org = organisation?.replace(/\s+/g, '');
  if (org && text.startsWith(org) && text.length > org.length + 3) text = text.slice(org.length);
  return text || raw.trim();
}
