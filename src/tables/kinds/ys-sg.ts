import type { ColumnPattern, KindDefinition } from '../definition';
import { sanGongItem } from './sanGongColumns';

const NEVER = /(?!)/;

const LABELS: readonly ColumnPattern[] = [
  { key: 'line', match: /行次|栏次|序号/ },
  { key: 'unitCode', match: /(?:单位|部门)\)?(?:编码|代码|编号)/ },
  { key: 'name', match: /(?:单位|部门|科目)名称|(?:^|\/)(?:项目|单位|部门)$/ },
];
const KEYS: Readonly<Record<string, string>> = { T: 'total', Out: 'out', Rec: 'rec', Car: 'car', Buy: 'buy', Run: 'run', Org: 'org', Meeting: 'meeting', Training: 'training' }; // prettier-ignore

/** “三公”经费预算表; 上海 adds 机关运行经费, and puts 接待 before 用车. */
export const YS_SG: KindDefinition = {
  id: 'YS.SG',
  report: '预算',
  name: '一般公共预算“三公”经费支出预算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['三公'] },
  layout: 'sangong',
  columns: [
    ...LABELS,
    { key: 'org', match: NEVER, isMemo: true },
    { key: 'meeting', match: NEVER, isMemo: true },
    { key: 'training', match: NEVER, isMemo: true },
    { key: 'out', match: NEVER, into: 'total' },
    { key: 'rec', match: NEVER, into: 'total' },
    { key: 'buy', match: NEVER, into: 'car' },
    { key: 'run', match: NEVER, into: 'car' },
    { key: 'car', match: NEVER, into: 'total' },
    { key: 'total', match: NEVER },
  ],
  columnKey: (levels) => {
    if (LABELS.some((p) => p.match.test(levels.join('/')))) return undefined;
    const item = sanGongItem(levels);
    return item && KEYS[item];
  },
  required: ['total', 'rec'],
};
