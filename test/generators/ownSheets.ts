import type { Area, OwnCell, OwnChart, OwnSheet } from '../../src/workbook';

/**
 * Sheets of ours as the report room lays them out, with the figures of 四川省医疗保险异地结算中心 2020 (samples/). For
 * tests of the hosts and for looking at the result; the product's own layouts come from src/report.
 */

const COLUMN = ['#9DC3E6', '#1F4E79'];
const SLICES = ['#1F4E79', '#F4B860', '#5B7F95', '#FBE3B5', '#7A3E1D', '#9CC3E6', '#808080'];

interface Data {
  readonly id: string;
  readonly title: string;
  readonly type: 'column' | 'pie';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
}

const YEARS = ['2019年', '2020年'];
const DATA: readonly Data[] = [
  {
    id: '图1',
    title: '图1：收、支决算总计变动情况图（单位：万元）',
    type: 'column',
    categories: ['收入总计', '支出总计'],
    series: [
      { name: YEARS[0]!, values: ['251.09', '251.09'] },
      { name: YEARS[1]!, values: ['413.32', '413.32'] },
    ],
  },
  {
    id: '图2',
    title: '图2：收入决算结构图',
    type: 'pie',
    categories: [
      '一般公共预算财政拨款收入',
      '政府性基金预算财政拨款收入',
      '国有资本经营预算财政拨款收入',
      '事业收入',
      '经营收入',
      '其他收入',
    ],
    series: [{ name: '2020年收入', values: ['409.35', '0', '0', '0', '0', '3.97'] }],
  },
  {
    id: '图3',
    title: '图3：支出决算结构图',
    type: 'pie',
    categories: ['基本支出', '项目支出', '上缴上级支出', '经营支出'],
    series: [{ name: '2020年支出', values: ['310.92', '102.40', '0', '0'] }],
  },
  {
    id: '图4',
    title: '图4：财政拨款收、支决算总计变动情况（单位：万元）',
    type: 'column',
    categories: ['财政拨款收入', '财政拨款支出'],
    series: [
      { name: YEARS[0]!, values: ['251.09', '251.09'] },
      { name: YEARS[1]!, values: ['413.32', '413.32'] },
    ],
  },
  {
    id: '图5',
    title: '图5：一般公共预算财政拨款支出决算变动情况（单位：万元）',
    type: 'column',
    categories: ['一般公共预算财政拨款支出'],
    series: [
      { name: YEARS[0]!, values: ['251.09'] },
      { name: YEARS[1]!, values: ['413.32'] },
    ],
  },
  {
    id: '图6',
    title: '图6：一般公共预算财政拨款支出决算结构',
    type: 'pie',
    categories: ['社会保障和就业支出', '卫生健康支出', '住房保障支出', '教育支出', '其他支出'],
    series: [{ name: '2020年', values: ['27.31', '364.25', '21.11', '0.35', '0.30'] }],
  },
  {
    id: '图7',
    title: '图7：“三公”经费财政拨款支出结构',
    type: 'pie',
    categories: ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
    series: [{ name: '2020年', values: ['0', '2.96', '0.12'] }],
  },
];

/** One block a chart: caption, data, room for the chart. */
export function chartSheet(): OwnSheet {
  const rows: (OwnCell | undefined)[][] = [
    [{ text: '四川省医疗保险异地结算中心2020年度单位决算图表', style: 'title' }],
    [],
  ];
  const merges: Area[] = [{ top: 0, left: 0, bottom: 0, right: 6 }];
  const charts: OwnChart[] = [];
  for (const data of DATA) {
    const top = rows.length;
    rows.push([
      { text: '项目', style: 'tableHead' },
      ...data.series.map((s): OwnCell => ({ text: s.name, style: 'tableHead' })),
    ]);
    data.categories.forEach((c, i) =>
      rows.push([
        { text: c, style: 'label' },
        ...data.series.map((s): OwnCell => ({ number: s.values[i]!, style: 'number' })),
      ]),
    );
    const bottom = rows.length - 1;
    rows.push([]);
    const chartTop = rows.length;
    for (let i = 0; i < 18; i++) rows.push([]);
    charts.push({
      id: data.id,
      type: data.type,
      title: data.title,
      altText: `${data.title}：${data.categories.map((c, i) => `${c} ${data.series.map((s) => s.values[i]).join('、')}`).join('；')}`,
      categories: { top: top + 1, left: 0, bottom, right: 0 },
      categoryTexts: data.categories,
      series: data.series.map((s, i) => ({
        nameCell: { top, left: i + 1, bottom: top, right: i + 1 },
        name: s.name,
        values: { top: top + 1, left: i + 1, bottom, right: i + 1 },
        points: s.values,
        colour: COLUMN[i]!,
      })),
      ...(data.type === 'pie' ? { pointColours: SLICES, percentFormat: '0.00%' } : {}),
      anchor: { top: chartTop, left: 0, bottom: chartTop + 16, right: 6 },
      valueFormat: '#,##0.00',
    });
  }
  return { name: '图表', columnWidths: [30, 12, 12, 10, 10, 10, 10], rows, merges, charts };
}

export function narrativeSheet(): OwnSheet {
  const paragraphs: [OwnCell['style'], string][] = [
    ['title', '四川省医疗保险异地结算中心2020年度单位决算情况说明'],
    ['heading', '一、收入支出决算总体情况说明'],
    [
      'body',
      '　　2020年度收、支总计413.32万元。与2019年相比，收、支总计各增加162.23万元，增长64.61%。主要变动原因是人员增加，基本支出相应增加；同时新增异地就医直接结算信息系统运行维护项目，项目支出增加。',
    ],
    ['caption', '（图1：收、支决算总计变动情况图）'],
    ['heading', '二、收入决算情况说明'],
    [
      'body',
      '　　2020年本年收入合计413.32万元，其中：一般公共预算财政拨款收入413.32万元，占100%；政府性基金预算财政拨款收入0万元，占0%；上级补助收入0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入0万元，占0%。',
    ],
    ['subheading', '（一）一般公共预算财政拨款支出决算具体情况'],
    [
      'body',
      '　　2020年一般公共预算支出决算数为413.32万元，完成预算96.29%。其中：卫生健康支出（类）医疗保障管理事务（款）其他医疗保障管理事务支出（项）：支出决算为364.25万元，完成预算95.83%，决算数小于预算数的主要原因是厉行节约，压减一般性支出。',
    ],
    ['note', '注：本说明由附表通根据附表自动生成，数字均可点击“核对报告”中的链接核对来源。'],
  ];
  return {
    name: '情况说明',
    columnWidths: [88],
    rows: paragraphs.map(([style, text]) => [{ text, style: style! }]),
  };
}

export function reportSheet(): OwnSheet {
  return {
    name: '核对报告',
    landscape: true,
    columnWidths: [6, 9, 16, 60, 14, 14, 12, 24],
    merges: [{ top: 0, left: 0, bottom: 0, right: 7 }],
    rows: [
      [{ text: '核对报告', style: 'title' }],
      ['序号', '级别', '附表', '问题', '表中数', '应为', '位置', '处理意见'].map((text): OwnCell => ({
        text,
        style: 'tableHead',
      })),
      [
        { number: '1', style: 'number', format: '0' },
        { text: '错误', style: 'label' },
        { text: '支出决算表', style: 'label' },
        {
          text: '支出决算表“卫生健康支出”本年支出合计 3,396.81 ≠ 基本支出 1,000.00 + 项目支出 896.81 = 1,896.81，多 1,500.00 万元',
          style: 'label',
        },
        { number: '3396.81', style: 'number' },
        { formula: "='附表3'!D10+'附表3'!E10", number: '1896.81', style: 'number' },
        { text: '附表3!C10', style: 'link', link: { sheet: '附表3', row: 9, col: 2 } },
        undefined,
      ],
    ],
  };
}
