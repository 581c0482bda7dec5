import type { Unit } from '../../../../src/amount';
import type { TableKindId } from '../../../../src/tables';
import type { Drawn } from '../draw/body';
import type { MeaningBook } from '../figures/meaning';
import type { Paper } from '../paper';
import type { Random } from '../random';
import type { Style } from '../style';

/** One table of a sheet: what stands above it, and how to draw it. */
export interface TablePlan {
  readonly kind: TableKindId;
  readonly title: string;
  readonly number?: string;
  /** Unit of this table when it is not the book's. */
  readonly unit?: Unit;
  draw(paper: Paper, top: number, style: Style): Drawn;
}

export interface SheetPlan {
  readonly name: string;
  readonly tables: readonly TablePlan[];
}

/** A province's or year's way to lay out a book. */
export interface Variant {
  readonly id: string;
  readonly report: '决算' | '预算';
  readonly unit: Unit;
  /** A consistent set of figures that this layout can show. */
  figures(random: Random, grain: number): MeaningBook;
  sheets(book: MeaningBook, random: Random): SheetPlan[];
}

/** Standard title of each kind and the other ones that are printed. */
export const TITLES: Readonly<Record<TableKindId, readonly string[]>> = {
  'JS.SZ': ['收入支出决算总表', '收入支出决算表', '部门收入支出决算总表', '收支决算总表', '收入支出总表', '单位收入支出决算总表'],
  'JS.SR': ['收入决算表', '收入决算总表', '部门收入决算表', '收入决算情况表'],
  'JS.ZC': ['支出决算表', '支出决算总表', '部门支出决算表'],
  'JS.CZ': ['财政拨款收入支出决算总表', '财政拨款收入支出决算表', '财政拨款收支决算总表', '部门财政拨款收入支出决算总表'],
  'JS.CZMX': ['财政拨款支出决算明细表'],
  'JS.CZZC': ['财政拨款支出决算表（功能科目）'],
  'JS.YB': ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表', '一般公共预算财政拨款收入支出决算表'],
  'JS.YBMX': ['一般公共预算财政拨款支出决算明细表'],
  'JS.JB': ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表', '一般公共预算基本支出决算表', '基本支出决算明细表'],
  'JS.XM': ['一般公共预算财政拨款项目支出决算表', '项目支出决算表', '项目支出决算明细表'],
  'JS.SG': ['财政拨款“三公”经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表', '“三公”经费支出决算表', '“三公”经费及会议费、培训费支出决算表', '财政拨款三公经费支出决算表', '“三公”经费、行政参公单位机关运行经费情况表'],
  'JS.JJ': ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收支决算表', '政府性基金预算财政拨款支出决算表'],
  'JS.JJSG': ['政府性基金预算财政拨款“三公”经费支出决算表'],
  'JS.GZ': ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款收支决算表'],
  'JS.GZZC': ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算支出决算表'],
  'JS.JGYX': ['国有资产占用情况表'],
  'YS.SZ': ['收支总表', '单位收支总表', '部门收支总表', '部门财务收支预算总表', '预算单位财务收支预算总表', '部门收支总体情况表', '收支预算总表'],
  'YS.SR': ['收入总表', '单位收入总表', '部门收入总表', '部门收入预算总表', '预算单位收入预算总表', '部门收入总体情况表'],
  'YS.ZC': ['支出总表', '单位支出总表', '部门支出总表', '部门支出预算总表', '预算单位支出预算总表', '部门支出总体情况表'],
  'YS.CZ': ['财政拨款收支预算总表', '财政拨款收支总表', '部门财政拨款收支预算总表', '预算单位财政拨款收支预算总表', '财政拨款收支总体情况表'],
  'YS.CZZC': ['财政拨款支出表（功能科目）'],
  'YS.CZJJ': ['财政拨款支出预算表（部门经济分类科目）'],
  'YS.YB': ['一般公共预算支出预算表', '一般公共预算支出表', '部门一般公共预算支出功能分类预算表', '预算单位一般公共预算支出功能分类预算表', '一般公共预算支出情况表', '部门一般公共预算拨款表'],
  'YS.JB': ['一般公共预算基本支出预算表', '一般公共预算基本支出表', '部门一般公共预算基本支出部门预算经济分类预算表', '部门一般公共预算拨款基本支出明细表'],
  'YS.XM': ['一般公共预算项目支出预算表', '项目支出预算表'],
  'YS.SG': ['一般公共预算“三公”经费支出预算表', '一般公共预算“三公”经费支出表', '部门“三公”经费和机关运行经费预算表', '单位“三公”经费和机关运行经费预算表', '财政拨款预算“三公”经费支出预算表'],
  'YS.JJ': ['政府性基金支出预算表', '政府性基金预算支出表', '部门政府性基金预算支出功能分类预算表', '政府性基金预算支出预算表', '部门政府性基金拨款表'],
  'YS.JJSG': ['政府性基金预算“三公”经费支出预算表'],
  'YS.GZ': ['国有资本经营预算支出预算表', '国有资本经营预算支出表', '部门国有资本经营预算支出功能分类预算表', '部门国有资本经营预算拨款表'],
  'YS.JX': ['单位预算项目支出绩效目标表', '部门预算项目绩效目标表', '项目支出绩效目标表'],
  'YS.CG': ['政府采购预算表'],
}; // prettier-ignore

/** Names of people and places are made up. */
export const ORGANISATIONS = ['安宁县医疗保障局', '云台市第三中学', '青河县人民政府办公室', '江北区妇幼保健院', '海州市农业技术推广中心', '北山县财政局机关', '临江市政府采购中心', '云台市国有资产监督管理委员会', '青河县项目建设服务中心'] as const; // prettier-ignore
