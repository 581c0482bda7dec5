import type { ReportKind } from './types';
import { squash } from './text';

export type TitleFund = '一般公共预算' | '政府性基金' | '国有资本' | '财政拨款' | '全部';
export type TitleSubject =
  | '收支' | '收入' | '支出' | '基本支出' | '项目支出' | '三公' | '绩效' | '采购' | '机构运行'; // prettier-ignore
export type TitleDetail = '明细' | '经济分类' | '';

/** What a title says, whatever its exact wording. */
export interface TitleFeatures {
  /** As printed. */
  readonly text: string;
  /** The words that name the table: the title without year, organisation and number. */
  readonly core: string;
  readonly report: ReportKind | undefined;
  readonly fund: TitleFund;
  readonly subject: TitleSubject;
  readonly detail: TitleDetail;
  readonly year: number | undefined;
  /** What stands before those words, without year and number: mostly the organisation. */
  readonly prefix: string;
}

const LONGEST = 70;

/**
 * Words that titles of 附表 are made of. A title is read from its end: the longest run of such words up to 表 names the table, whatever stands before is
 * organisation, year or number. So 「××政府采购中心收支总表」 is a 收支总表.
 */
const WORDS = [
  '一般公共预算', '一般公共', '公共财政预算', '公共财政', '公共预算', '政府性基金预算', '政府性基金', '政府基金预算', '政府基金', '国有资本经营预算', '国有资本经营', '国有资本', '财政拨款', '拨款', '财政', '财务',
  '预算单位', '部门', '单位', '本级', '本部门', '本单位', '所属', '直属', '当年', '本年度', '本年', '上年', '年度', '年初', '年末', '结转', '结余', '和', '及', '与', '、', '等', '的', '其他', '各项', '各类',
  '收入', '支出', '收支', '基本', '项目', '人员', '公用', '日常', '经费', '费用', '资金', '行政事业类', '基本建设类', '建设类', '经营',
  '三公', '会议费', '培训费', '因公出国(境)费', '公务接待费', '公务用车购置及运行费', '机关运行经费', '机关运行费', '机关运行', '机构运行经费', '机构运行', '行政参公', '参公', '事业',
  '国有资产', '资产', '占有', '使用', '占用', '政府采购', '采购', '政府购买服务', '购买服务', '服务', '绩效', '目标', '指标', '申报', '自评', '评价', '整体', '公开',
  '功能', '经济', '分类', '科目', '支出类', '分', '按', '政府', '来源', '情况', '信息', '总体', '一览', '预算', '决算', '预决算', '执行', '安排', '明细', '总', '汇总', '综合', '统计', '简', '附', '专项', '业务', '转移支付', '管理', '专户', '非税',
]; // prettier-ignore
const CORE = new RegExp(`(?:${[...WORDS].sort((a, b) => b.length - a.length).join('|')})+表$`);
const NUMBER_AT_START =
  /^(?:\(?(?:附件|附表|预算|决算|公开|财决|部门)?表?[\d一二三四五六七八九十]+(?:[-—_、]\d+)*(?:表)?\)?[、:：.]?|附件?表?[、:：])+/;

/**
 * Reads a table title such as 「四川省××局2024年一般公共预算财政拨款支出决算明细表」; undefined for a text that is no title of a 附表 (sentences, 目录 lines
 * with dots or page numbers, other words ending in 表).
 */
export function readTitle(raw: string): TitleFeatures | undefined {
  if (raw.length > 200 || !raw.includes('表')) return undefined;
  const text = squash(raw);
  if (text.length < 3 || text.length > LONGEST || /[。；;,，…?？!！]|、、/.test(text)) return undefined;
  const bare = stripTail(text);
  if (!bare.endsWith('表')) return undefined;
  // Years stand anywhere in a title, in the middle too.
  const dated = bare.replace(/[(]?20\d{2}(?:年度?|-20\d{2}年度?)?[)]?/g, '').replace(/\d{4}年度?/g, '');
  const found = CORE.exec(dated);
  if (!found) return undefined;
  const core = found[0].replace(/^(?:和|及|与|、|等|的|年度|附|按|分|[本]?级)+/, '');
  const brackets = /\([^()]*\)$/.exec(bare.length < text.length ? text : '')?.[0] ?? '';
  const subject = readSubject(core);
  if (!subject) return undefined;
  const year = /(20\d{2})年?/.exec(text);
  const report = /决算/.test(core) ? '决算' : /预算/.test(withoutFunds(core)) ? '预算' : undefined;
  return {
    text: raw.trim(),
    core,
    report: report ?? (/决算/.test(dated) ? '决算' : undefined),
    fund: readFund(core),
    subject,
    detail: readDetail(core, brackets, subject),
    year: year ? Number(year[1]) : undefined,
    prefix: dated.slice(0, found.index).replace(NUMBER_AT_START, ''),
  };
}

/** Takes off what follows the name of the table: 「（续）」「（分单位）」「公开01表」「单位：万元」. */
function stripTail(text: string): string {
  let out = text;
  for (let i = 0; i < 4; i++) {
    const next = out
      .replace(/\(?(?:金额)?单位:.{1,8}$/, '')
      .replace(/(?:财决|部门|单位|财)?公开?\d{1,2}(?:-\d+)?表$/, '')
      .replace(/\([^()]*\)$/, '')
      .replace(/(?:之[一二三四五]|续表?|\d{1,2})$/, '');
    if (next === out) return out;
    out = next;
  }
  return out;
}

function withoutFunds(core: string): string {
  return core
    .replace(/一般公共预算|公共财政预算|公共预算/g, '')
    .replace(/政府性?基金预算(?=支出|收入|收支|财政|拨款|“?三公|项目|基本)/g, '')
    .replace(/国有资本经营预算(?=支出|收入|收支|财政|拨款|项目|基本)/g, '')
    .replace(/财政拨款预算(?=“?三公)/g, '预算')
    .replace(/预算单位/g, '');
}

function readFund(core: string): TitleFund {
  if (/政府性?基金/.test(core)) return '政府性基金';
  if (core.includes('国有资本')) return '国有资本';
  if (/一般公共|公共财政预算|公共预算/.test(core)) return '一般公共预算';
  return core.includes('财政拨款') ? '财政拨款' : '全部';
}

function readSubject(core: string): TitleSubject | undefined {
  if (core.includes('三公')) return '三公';
  if (core.includes('绩效')) return /目标|指标|申报|支出绩效表$|项目绩效表$/.test(core) ? '绩效' : undefined;
  if (/采购|购买服务/.test(core)) return '采购';
  if (/国有资产|资产占|机构运行|机关运行/.test(core)) return '机构运行';
  if (/转移支付|专户/.test(core)) return undefined;
  if (core.includes('基本支出')) return '基本支出';
  if (/项目(?:经费|资金)?支出|项目(?:预算|决算|明细)/.test(core)) return '项目支出';
  if (/项目收入支出|项目收支|类项目/.test(core)) return undefined;
  if (/收入支出|收支/.test(core)) return '收支';
  if (core.includes('收入')) return '收入';
  return /支出|拨款表|拨款(?:预算|决算)?(?:明细|总|情况)?表$/.test(core) ? '支出' : undefined;
}

function readDetail(core: string, brackets: string, subject: TitleSubject): TitleDetail {
  const isEconomic = /经济(?:分类|科目)/.test(core + brackets) && !/功能/.test(brackets);
  if (isEconomic && subject === '支出') return '经济分类';
  return core.includes('明细') ? '明细' : '';
}

/** Short name for messages: without year, brackets, organisation and leading number. */
export function shortTitle(title: TitleFeatures): string {
  return quoted(title.core) || title.text;
}

/** Squashing takes quotation marks away; “三公” is always printed with them. */
function quoted(core: string): string {
  return core.replace(/三公(?=经费)/, '“三公”');
}
