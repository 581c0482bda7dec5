import { sheetNameTitle } from './sheetName';
import { readTitle, shortTitle } from './title';

test.each([
  ['收入支出决算总表', '全部', '收支', '', '决算', undefined],
  ['四川省医疗保障局2024年一般公共预算财政拨款支出决算明细表', '一般公共预算', '支出', '明细', '决算', 2024],
  ['财政拨款“三公”经费支出决算表', '财政拨款', '三公', '', '决算', undefined],
  ['政府性基金预算“三公”经费支出预算表', '政府性基金', '三公', '', '预算', undefined],
  ['“三公”经费、行政参公单位机关运行经费情况表', '全部', '三公', '', undefined, undefined],
  ['财政拨款支出预算表（部门经济分类科目）', '财政拨款', '支出', '经济分类', '预算', undefined],
  ['一般公共预算支出表', '一般公共预算', '支出', '', undefined, undefined],
  ['部门一般公共预算拨款表', '一般公共预算', '支出', '', undefined, undefined],
  ['一般公共预算基本支出情况表（按经济分类科目）', '一般公共预算', '基本支出', '', undefined, undefined],
  ['预算单位财务收支预算总表', '全部', '收支', '', '预算', undefined],
  ['收 入 支 出 决 算 总 表', '全部', '收支', '', '决算', undefined],
  ['附表1　收入决算表（分科目）', '全部', '收入', '', '决算', undefined],
  ['收入支出决算总表 公开01表', '全部', '收支', '', '决算', undefined],
  ['收支总表\n单位：万元', '全部', '收支', '', undefined, undefined],
  ['单位项目支出绩效目标表（2024年度）', '全部', '绩效', '', undefined, 2024],
  // Names of units that speak of 采购, 国有资本, 项目 and 绩效.
  ['临江市政府采购中心2023年收入支出决算总表', '全部', '收支', '', '决算', 2023],
  ['云台市国有资本经营管理中心2024年支出总表', '全部', '支出', '', undefined, 2024],
  ['青河县项目建设服务中心2022年度收入决算表', '全部', '收入', '', '决算', 2022],
  ['海州市绩效评价中心部门支出总表', '全部', '支出', '', undefined, undefined],
])('%s', (raw, fund, subject, detail, report, year) => {
  expect(readTitle(raw)).toMatchObject({ fund, subject, detail, report, year });
});

test.each([
  '2020年度收、支总计848.74万元，详见收入支出决算总表。',
  '一、收入支出决算总体情况说明',
  '收入支出决算总表..........3',
  '一、收入支出决算总表……………………5',
  '公开01表',
  '附表1',
  '资产负债简表',
  '机构人员情况表',
  '项目支出绩效自评表',
  '财政专户管理资金收入支出决算表',
  '项目收入支出决算表',
  '代表',
  '部门预算表',
  '',
])('%j is no title of a 附表', (raw) => expect(readTitle(raw)).toBeUndefined());

test('what stands before the name is the organisation', () => {
  expect(readTitle('附表3：安宁县医疗保障局2023年支出决算表')).toMatchObject({ core: '支出决算表', prefix: '安宁县医疗保障局' });
}); // prettier-ignore

test('the short name has its quotation marks and neither year nor unit', () => {
  expect(shortTitle(readTitle('安宁县医疗保障局2023年财政拨款三公经费支出决算表')!)).toBe('财政拨款“三公”经费支出决算表');
}); // prettier-ignore

test.each([
  ['GK02 收入决算表', '收入'],
  ['Z01 收入支出决算总表(财决01表)', '收支'],
  ['Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-', '基本支出'],
  ['2.15单位收支总表', '收支'],
  ['部门国有资本经营预算拨款表 ', '支出'],
  ['一般公共预算财政拨款基本支出决算明', '基本支出'],
  ['收支总', '收支'],
  ['部门综合预算一般公共预算支出明细表（按支出功能分类科目', '支出'],
])('the sheet name %j says %s', (name, subject) => expect(sheetNameTitle(name)).toMatchObject({ subject }));

test.each(['附表3', 'Sheet1', '1', '目录', '封面', '情况说明', '表2-1'])('the sheet name %j says nothing', (name) =>
  expect(sheetNameTitle(name)).toBeUndefined(),
);
