import type { Book } from '../../src/tables/types';
import { makeBook, type Amount, type RowSpec, type TableSpec } from './tables';

/** Figures of the published 2020 决算 of 四川省医疗保险异地结算中心 and 宣汉县医疗保障局 and of the 2024 预算 of 四川省医疗保障局机关. */
const row = (key: string, label: string, amounts: Record<string, Amount>): RowSpec => ({ key, label, amounts });

const SUBJECTS_000: [string, string, number, number | null, number | null][] = [
  ['205', '教育支出', 2.11, 2.11, null],
  ['20508', '进修及培训', 2.11, 2.11, null],
  ['2050803', '培训支出', 2.11, 2.11, null],
  ['208', '社会保障和就业支出', 57.52, 57.52, null],
  ['20805', '行政事业单位养老支出', 43.36, 43.36, null],
  ['2080502', '事业单位离退休', 10.92, 10.92, null],
  ['2080505', '机关事业单位基本养老保险缴费支出', 21.33, 21.33, null],
  ['2080506', '机关事业单位职业年金缴费支出', 11.11, 11.11, null],
  ['20808', '抚恤', 14.12, 14.12, null],
  ['2080801', '死亡抚恤', 14.12, 14.12, null],
  ['20899', '其他社会保障和就业支出', 0.04, 0.04, null],
  ['2089901', '其他社会保障和就业支出', 0.04, 0.04, null],
  ['210', '卫生健康支出', 333.99, 231.59, 102.4],
  ['21011', '行政事业单位医疗', 17.63, 17.63, null],
  ['2101102', '事业单位医疗', 17.63, 17.63, null],
  ['21015', '医疗保障管理事务', 316.36, 213.96, 102.4],
  ['2101504', '信息化建设', 42.9, null, 42.9],
  ['2101505', '医疗保障政策管理', 59.5, null, 59.5],
  ['2101550', '事业运行', 213.96, 213.96, null],
  ['221', '住房保障支出', 19.7, 19.7, null],
  ['22102', '住房改革支出', 19.7, 19.7, null],
  ['2210201', '住房公积金', 19.7, 19.7, null],
];

const SUBJECTS_003: [string, string, number, number | null, number | null][] = [
  ['208', '社会保障和就业支出', 67.78, 36.21, 31.57],
  ['20801', '人力资源和社会保障管理事务', 31.57, null, 31.57],
  ['2080109', '社会保险经办机构', 31.57, null, 31.57],
  ['20805', '行政事业单位养老支出', 36.21, 36.21, null],
  ['2080501', '行政单位离退休', 2.94, 2.94, null],
  ['2080505', '机关事业单位基本养老保险缴费支出', 33.27, 33.27, null],
  ['210', '卫生健康支出', 756.01, 381.01, 375],
  ['21011', '行政事业单位医疗', 68.01, 68.01, null],
  ['2101101', '行政单位医疗', 64.17, 64.17, null],
  ['2101103', '公务员医疗补助', 3.84, 3.84, null],
  ['21015', '医疗保障管理事务', 688, 313, 375],
  ['2101501', '行政运行', 313, 313, null],
  ['2101502', '一般行政管理事务', 90, null, 90],
  ['2101505', '医疗保障政策管理', 10, null, 10],
  ['2101506', '医疗保障经办事务', 149, null, 149],
  ['2101599', '其他医疗保障管理事务支出', 126, null, 126],
  ['221', '住房保障支出', 24.96, 24.96, null],
  ['22102', '住房改革支出', 24.96, 24.96, null],
  ['2210201', '住房公积金', 24.96, 24.96, null],
];

const INCOME = ['一、一般公共预算财政拨款收入', '二、政府性基金预算财政拨款收入', '三、国有资本经营预算财政拨款收入', '四、上级补助收入', '五、事业收入', '六、经营收入', '七、附属单位上缴收入', '八、其他收入']; // prettier-ignore

function finalAccounts(
  income: number,
  outlay: number,
  basic: number,
  project: number,
  subjects: typeof SUBJECTS_000,
  prior: number | null,
  basicTable: TableSpec,
  sanGong: Record<string, Amount>,
): TableSpec[] {
  const classes = subjects.filter(([code]) => code.length === 3);
  const coded = subjects.map(([code, label, total, b, p]) => row(code, label, { total, basic: b, proj: p }));
  const empty = (kind: TableSpec['kind'], title: string): TableSpec => ({
    kind,
    title,
    columns: ['open', 'income', 'total', 'basic', 'proj', 'close'],
    rows: [row('TOTAL', '合计', {})],
  });
  return [
    {
      kind: 'JS.SZ',
      title: '收入支出决算总表',
      columns: prior === null ? ['inAmt', 'outAmt'] : ['inAmt', 'inPrior', 'outAmt', 'outPrior'],
      rows: [
        ...INCOME.map((label, i) =>
          row(`I${i + 1}`, label, { inAmt: i === 0 ? income : null, inPrior: i === 0 ? prior : null }),
        ),
        row('IT', '本年收入合计', { inAmt: income, inPrior: prior }),
        row('IU', '使用非财政拨款结余', {}),
        row('IB', '年初结转和结余', {}),
        row('IG', '总计', { inAmt: income, inPrior: prior }),
        ...classes.map(([code, label, total]) => row(`F${code}`, label, { outAmt: total })),
        row('OT', '本年支出合计', { outAmt: outlay }),
        row('OD', '结余分配', {}),
        row('OE', '年末结转和结余', {}),
        row('OG', '总计', { outAmt: outlay, outPrior: prior }),
      ],
    },
    {
      kind: 'JS.ZC',
      title: '支出决算表',
      columns: ['total', 'basic', 'proj', 'up', 'oper', 'sub'],
      rows: [row('TOTAL', '合计', { total: outlay, basic, proj: project }), ...coded],
    },
    {
      kind: 'JS.CZ',
      title: '财政拨款收入支出决算总表',
      columns: ['inAmt', 'outTotal', 'outGen', 'outFund', 'outCap'],
      rows: [
        row('G1', '一、一般公共预算财政拨款', { inAmt: income }),
        row('GT', '本年收入合计', { inAmt: income }),
        row('GG', '总计', { inAmt: income }),
        ...classes.map(([code, label, total]) => row(`F${code}`, label, { outTotal: total, outGen: total })),
        row('OT', '本年支出合计', { outTotal: outlay, outGen: outlay }),
        row('OG', '总计', { outTotal: outlay, outGen: outlay }),
      ],
    },
    {
      kind: 'JS.YB',
      title: '一般公共预算财政拨款支出决算表',
      rows: [row('TOTAL', '合计', { total: outlay, basic, proj: project }), ...coded],
    },
    basicTable,
    { kind: 'JS.SG', title: '“三公”经费支出决算表', rows: [row('DATA', '', sanGong)] },
    empty('JS.JJ', '政府性基金预算财政拨款收入支出决算表'),
    empty('JS.GZ', '国有资本经营预算财政拨款收入支出决算表'),
    { ...empty('JS.GZZC', '国有资本经营预算财政拨款支出决算表'), columns: ['total', 'basic', 'proj'] },
  ];
}

/** 四川省医疗保险异地结算中心 2020: 上年决算数 printed, 基本支出 side by side in four decimals. */
export function settlementCentre(): Book {
  const amount = (key: string, label: string, amt: number | null): RowSpec => row(key, label, { amt });
  return makeBook({
    kind: '决算',
    year: 2020,
    organisation: '四川省医疗保险异地结算中心',
    tables: finalAccounts(413.32, 413.32, 310.92, 102.4, SUBJECTS_000, 251.09, {
      kind: 'JS.JB',
      title: '一般公共预算财政拨款基本支出决算表',
      rows: [
        amount('301', '工资福利支出', 222.8962), amount('30101', '  基本工资', 42.315), amount('30102', '  津贴补贴', 5.2812), amount('30103', '  奖金', 3.5),
        amount('30106', '  伙食补助费', null), amount('30107', '  绩效工资', 82.468), amount('30108', '  机关事业单位基本养老保险缴费', 21.33), amount('30109', '  职业年金缴费', 11.11),
        amount('30110', '  职工基本医疗保险缴费', 17.63), amount('30112', '  其他社会保障缴费', 1.172), amount('30113', '  住房公积金', 19.7), amount('30199', '  其他工资福利支出', 18.39),
        amount('303', '对个人和家庭的补助', 25.05), amount('30302', '  退休费', 10.92), amount('30304', '  抚恤金', 14.12), amount('30309', '  奖励金', 0.01),
        amount('PT', '人员经费合计', 247.9462),
        amount('302', '商品和服务支出', 62.9765), amount('30201', '  办公费', 6.214), amount('30206', '  电费', 2.08), amount('30209', '  物业管理费', 9.6), amount('30211', '  差旅费', 11.4325),
        amount('30213', '  维修（护）费', 3.25), amount('30215', '  会议费', 1.36), amount('30216', '  培训费', 2.11), amount('30226', '  劳务费', 6.5), amount('30228', '  工会经费', 3.43),
        amount('30229', '  福利费', 4.29), amount('30231', '  公务用车运行维护费', 2.38), amount('30299', '  其他商品和服务支出', 10.33), amount('OT', '公用经费合计', 62.9765),
      ], // prettier-ignore
    }, { bT: 2.38, bOut: null, bCar: 2.38, bBuy: null, bRun: 2.38, bRec: null, aT: 2.38, aOut: null, aCar: 2.38, aBuy: null, aRun: 2.38, aRec: null }), // prettier-ignore
  });
}

/** 宣汉县医疗保障局 2020: no 上年决算数, income and spending differ by 0.01, 基本支出 as a list. */
export function xuanhan(): Book {
  const economic = (key: string, label: string, pers: number | null, pub: number | null): RowSpec =>
    row(key, label, { total: pers ?? pub, pers, pub });
  return makeBook({
    kind: '决算',
    year: 2020,
    organisation: '宣汉县医疗保障局',
    tables: finalAccounts(848.74, 848.75, 442.18, 406.57, SUBJECTS_003, null, {
      kind: 'JS.JB',
      title: '一般公共预算财政拨款基本支出决算表',
      rows: [
        row('TOTAL', '合计', { total: 442.18, pers: 384.03, pub: 58.16 }), economic('301', '工资福利支出', 374.67, null), economic('30101', '基本工资', 98.42, null), economic('30102', '津贴补贴', 76.31, null),
        economic('302', '商品和服务支出', null, 58.16), economic('30201', '办公费', null, 8.6), economic('30211', '差旅费', null, 9.45), economic('303', '对个人和家庭的补助', 9.36, null), economic('30302', '退休费', 2.94, null),
      ], // prettier-ignore
    }, { bT: 9, bOut: null, bCar: 8, bBuy: null, bRun: 8, bRec: 1, aT: 9, aOut: null, aCar: 8, aBuy: null, aRun: 8, aRec: 1 }), // prettier-ignore
  });
}

const SUBJECTS_002: [string, string, number, number][] = [
  ['205', '教育支出', 57.9, 57.9], ['20508', '进修及培训', 57.9, 57.9], ['2050803', '培训支出', 57.9, 57.9],
  ['208', '社会保障和就业支出', 178.68, 178.68], ['20805', '行政事业单位养老支出', 178.68, 178.68], ['2080501', '行政单位离退休', 0.1, 0.1], ['2080505', '机关事业单位基本养老保险缴费支出', 178.58, 178.58],
  ['210', '卫生健康支出', 7219.74, 7115.44], ['21011', '行政事业单位医疗', 132.07, 132.07], ['2101101', '行政单位医疗', 118.45, 118.45], ['2101103', '公务员医疗补助', 13.62, 13.62],
  ['21015', '医疗保障管理事务', 7087.67, 6983.37], ['2101501', '行政运行', 2099.92, 2099.92], ['2101502', '一般行政管理事务', 497.19, 497.19], ['2101504', '信息化建设', 3638.3, 3534], ['2101505', '医疗保障政策管理', 852.26, 852.26],
  ['221', '住房保障支出', 217.75, 217.75], ['22102', '住房改革支出', 217.75, 217.75], ['2210201', '住房公积金', 151.21, 151.21], ['2210203', '购房补贴', 66.54, 66.54],
]; // prettier-ignore

/** 四川省医疗保障局机关 2024 budget. */
export function provincialBudget(): Book {
  const classes = SUBJECTS_002.filter(([code]) => code.length === 3);
  const sanGong = row('TOTAL', '合计', { total: 30.7, out: null, car: 27, buy: null, run: 27, rec: 3.7 });
  return makeBook({
    kind: '预算',
    year: 2024,
    organisation: '四川省医疗保障局机关',
    tables: [
      {
        kind: 'YS.SZ',
        title: '单位收支总表',
        columns: ['inAmt', 'outAmt'],
        rows: [
          row('I1', '一、一般公共预算拨款收入', { inAmt: 7569.77 }), row('IT', '本年收入合计', { inAmt: 7569.77 }), row('IB', '八、上年结转', { inAmt: 104.3 }), row('IG', '收入总计', { inAmt: 7674.07 }),
          ...classes.map(([code, label, total]) => row(`F${code}`, label, { outAmt: total })), row('OT', '本年支出合计', { outAmt: 7674.07 }), row('OG', '支出总计', { outAmt: 7674.07 }),
        ], // prettier-ignore
      },
      {
        kind: 'YS.SR',
        title: '单位收入总表',
        columns: ['total', 'carry', 'gen', 'fund', 'cap', 'biz'],
        rows: [row('TOTAL', '合计', { total: 7674.07, carry: 104.3, gen: 7569.77 })],
      },
      {
        kind: 'YS.ZC',
        title: '单位支出总表',
        columns: ['total', 'basic', 'proj', 'up', 'sub'],
        rows: [row('TOTAL', '合计', { total: 7674.07, basic: 2686.32, proj: 4987.75 })],
      },
      {
        kind: 'YS.CZ',
        title: '财政拨款收支预算总表',
        columns: ['inAmt', 'outTotal', 'outGen', 'outFund', 'outCap'],
        rows: [
          row('GT', '一、本年收入', { inAmt: 7569.77 }), row('G1', '一般公共预算拨款收入', { inAmt: 7569.77 }), row('GB', '二、上年结转', { inAmt: 104.3 }), row('GB1', '一般公共预算拨款收入', { inAmt: 104.3 }),
          row('OT', '一、本年支出', { outTotal: 7674.07, outGen: 7674.07 }), ...classes.map(([code, label, total]) => row(`F${code}`, label, { outTotal: total, outGen: total })),
        ], // prettier-ignore
      },
      {
        kind: 'YS.YB',
        title: '一般公共预算支出预算表',
        rows: [
          row('TOTAL', '合计', { total: 7674.07, cur: 7569.77, carry: 104.3 }),
          ...SUBJECTS_002.map(([code, label, total, cur]) =>
            row(code, label, { total, cur, carry: total === cur ? null : Number((total - cur).toFixed(2)) }),
          ),
        ],
      },
      {
        kind: 'YS.JB',
        title: '一般公共预算基本支出预算表',
        rows: [
          row('TOTAL', '合计', { total: 2686.32, pers: 1973.68, pub: 712.64 }), row('301', '工资福利支出', { total: 1973.6, pers: 1973.6 }), row('30101', '基本工资', { total: 409.21, pers: 409.21 }),
          row('302', '商品和服务支出', { total: 712.64, pub: 712.64 }), row('30201', '办公费', { total: 97.09, pub: 97.09 }), row('303', '对个人和家庭的补助', { total: 0.08, pers: 0.08 }), row('30309', '奖励金', { total: 0.08, pers: 0.08 }),
        ], // prettier-ignore
      },
      { kind: 'YS.SG', title: '一般公共预算“三公”经费支出预算表', rows: [sanGong] },
      {
        kind: 'YS.JJ',
        title: '政府性基金支出预算表',
        columns: ['total', 'basic', 'proj'],
        rows: [row('TOTAL', '合计', {})],
      },
      {
        kind: 'YS.GZ',
        title: '国有资本经营预算支出预算表',
        columns: ['total', 'basic', 'proj'],
        rows: [row('TOTAL', '合计', {})],
      },
    ],
  });
}
