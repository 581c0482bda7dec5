import type { ColumnPattern, KindDefinition } from '../definition';

const SIDE = { b: '(?=.*预算)(?!.*决算数)', a: '(?=.*决算)' } as const;

/** 预算数 and 决算数 may be the upper or the lower header. */
const columns: ColumnPattern[] = (['b', 'a'] as const).flatMap((side) => [
  { key: `${side}Out`, match: new RegExp(`^${SIDE[side]}.*(?:出国|出境)`), into: `${side}T` },
  { key: `${side}Rec`, match: new RegExp(`^${SIDE[side]}.*接待`), into: `${side}T` },
  {
    key: `${side}Buy`,
    match: new RegExp(`^${SIDE[side]}.*(?:(?:用车|车辆)购置(?:费|$|/)|/购置费?(?:$|/))(?!.*运行)`),
    not: /小计|购置及运行(?!.*\/.*购置费)/,
    into: `${side}Car`,
  },
  {
    key: `${side}Run`,
    match: new RegExp(`^${SIDE[side]}.*(?:^|/|车)运行(?:维护)?费?(?:/|$)`),
    not: /小计/,
    into: `${side}Car`,
  },
  { key: `${side}Car`, match: new RegExp(`^${SIDE[side]}.*(?:用车|车辆)`), into: `${side}T` },
  { key: `${side}Meeting`, match: new RegExp(`^${SIDE[side]}.*会议费`), isMemo: true },
  { key: `${side}Training`, match: new RegExp(`^${SIDE[side]}.*培训费`), isMemo: true },
  { key: `${side}T`, match: new RegExp(`^${SIDE[side]}.*(?:合计|总计|小计|“?三公”?经费|预算数|决算数)`) },
]);

/** “三公”经费 决算: 预算数 and 决算数 in blocks, in pairs, or as rows. */
export const JS_SG: KindDefinition = {
  id: 'JS.SG',
  report: '决算',
  name: '财政拨款“三公”经费支出决算表',
  title: { fund: ['财政拨款', '一般公共预算', '全部'], subject: ['三公'] },
  layout: 'sangong',
  columns: [
    { key: 'line', match: /行次|栏次|序号/ },
    { key: 'unitCode', match: /单位(?:代码|编码)/ },
    { key: 'name', match: /单位名称|科目名称|(?:^|\/)项目$/ },
    ...columns,
  ],
  required: ['aT'],
};
