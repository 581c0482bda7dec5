import { textBook } from '../../../test/support/textBook';
import { recognise } from '..';

test.each(['2024', '2024.00', '"2024"'])(
  'an amount of %s between the rows is no year of a header printed again',
  (amount) => {
    const [table] = recognise(
      textBook(`
一般公共预算项目支出预算表
金额单位：万元
科目编码 | 科目名称（项目名称） | 金额
 | 合计 | 2054.00
2101504 | 信息化建设 | ${amount}
 | 专项项目 | ${amount}
2101505 | 医疗保障政策管理 | 30.00
 | 专项项目 | 30.00`),
    ).tables;
    expect(table!.blocks).toHaveLength(1);
    expect(table!.rows.flatMap((r) => (r.printedCode ? [r.printedCode] : []))).toEqual(['2101504', '2101505']);
    expect(table!.rows.map((r) => table!.figure(r, 'amt')?.value)).toEqual([2054, 2024, 2024, 30, 30]);
  },
);
