import type { ColumnPattern, KindDefinition } from '../definition';
import { sanGongItem, sanGongSide } from './sanGongColumns';

const NEVER = /(?!)/;

/** 预算数 and 决算数 of every item; found by `columnKey`. */
const columns: ColumnPattern[] = (['b', 'a'] as const).flatMap((side) => [
  { key: `${side}Out`, match: NEVER, into: `${side}T` },
  { key: `${side}Rec`, match: NEVER, into: `${side}T` },
  { key: `${side}Buy`, match: NEVER, into: `${side}Car` },
  { key: `${side}Run`, match: NEVER, into: `${side}Car` },
  { key: `${side}Car`, match: NEVER, into: `${side}T` },
  { key: `${side}Meeting`, match: NEVER, isMemo: true },
  { key: `${side}Training`, match: NEVER, isMemo: true },
  { key: `${side}Org`, match: NEVER, isMemo: true },
  { key: `${side}T`, match: NEVER },
]);

const LABELS: readonly ColumnPattern[] = [
  { key: 'line', match: /行次|栏次|序号/ },
  { key: 'unitCode', match: /(?:单位|部门)\)?(?:编码|代码|编号)/ },
  { key: 'name', match: /(?:单位|部门|科目)名称|(?:^|\/)(?:项目|单位|部门)$/ },
];

/** “三公”经费 决算: 预算数 and 决算数 in blocks, in pairs, or as rows. */
export const JS_SG: KindDefinition = {
  id: 'JS.SG',
  report: '决算',
  name: '财政拨款“三公”经费支出决算表',
  title: { fund: ['财政拨款', '一般公共预算', '全部'], subject: ['三公'] },
  layout: 'sangong',
  columns: [...LABELS, ...columns],
  columnKey: (levels) => {
    if (LABELS.some((p) => p.match.test(levels.join('/')))) return undefined;
    const item = sanGongItem(levels);
    const side = sanGongSide(levels);
    return item && side ? side + item : undefined;
  },
  required: ['aT'],
};
