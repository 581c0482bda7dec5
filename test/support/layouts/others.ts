import type { SheetSnapshot } from '../../../src/workbook';
import { Paper } from './paper';
import type { Random } from './random';

/** Tables that stand in such books and are none of the kinds: they must not be taken for one. */
export function otherTables(random: Random, year: number): SheetSnapshot[] {
  return random
    .sample([evaluation, balanceSheet, selfAssessment, staff, flow], random.int(0, 2))
    .map((make) => make(year));
}

function rows(name: string, lines: readonly (readonly (string | number)[])[]): SheetSnapshot {
  const paper = new Paper();
  lines.forEach((line, r) => line.forEach((value, c) => paper.put(r, c, value)));
  return paper.toSheet(name);
}

/** 四川大竹: scores of the 决算. */
function evaluation(year: number): SheetSnapshot {
  return rows('量化评价表', [
    [`${year}年度部门决算量化评价表`],
    ['单位：安宁县医疗保障局', '', '', '金额单位：万元'],
    ['序号', '指标名称', '分值', '得分'],
    [1, '预算执行率', 20, 18.5],
    [2, '项目支出完成率', 20, 19],
    [3, '结转结余率', 10, 10],
    ['', '合计', 50, 47.5],
  ]);
}

/** 财决12表. */
function balanceSheet(): SheetSnapshot {
  return rows('Z12 资产负债简表(财决12表)', [
    ['资产负债简表'],
    ['编制单位：安宁县医疗保障局', '', '', '', '', '单位：元'],
    ['资产', '年初数', '年末数', '负债和净资产', '年初数', '年末数'],
    ['一、资产合计', 120000, 130000, '二、负债合计', 20000, 10000],
    ['流动资产', 20000, 30000, '流动负债', 20000, 10000],
    ['固定资产净值', 100000, 100000, '三、净资产合计', 100000, 120000],
  ]);
}

/** A 绩效自评表 of one project. */
function selfAssessment(year: number): SheetSnapshot {
  return rows('自评表', [
    [`项目支出绩效自评表（${year}年度）`],
    ['项目名称', '医保信息化建设', '', '', '主管部门', '安宁县医疗保障局'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
    ['', '年度资金总额', 100, 100, 98, '98%'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '系统数量', '≥1', 1, 50],
  ]);
}

/** Staff numbers: no amounts at all. */
function staff(): SheetSnapshot {
  return rows('人员情况', [
    ['机构人员情况表'],
    ['项目', '编制人数', '年末实有人数'],
    ['行政人员', 20, 18],
    ['事业人员', 15, 15],
    ['合计', 35, 33],
  ]);
}

/** 财决02表 of 2017: the title of the 总表 without 总, but a list by 科目. */
function flow(): SheetSnapshot {
  return rows('收入支出决算表', [
    ['收入支出决算表'],
    ['编制单位：安宁县医疗保障局', '', '', '', '', '', '单位：元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '结余分配', '年末结转和结余'],
    ['', '合计', 0, 900, 900, 0, 0],
    ['208', '社会保障和就业支出', 0, 400, 400, 0, 0],
    ['20805', '行政事业单位养老支出', 0, 400, 400, 0, 0],
    ['210', '卫生健康支出', 0, 500, 500, 0, 0],
  ]);
}
