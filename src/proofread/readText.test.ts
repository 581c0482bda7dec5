import { outline } from './outline';
import { readText } from './readText';

const paragraphs = (text: string): string[] => readText(text).paragraphs.map((p) => p.text.replace(/\s+/g, ''));

describe('readText', () => {
  it('leaves the text as it is: paragraphs are slices of it', () => {
    const text = '一、总体\r\n2020年支出10万元。\r\n\r\n二、收入\n';
    for (const p of readText(text).paragraphs) expect(text.slice(p.start, p.start + p.text.length)).toBe(p.text);
  });

  it('puts lines together that were broken at a fixed width', () => {
    const lines = [
      '一、收入支出决算总体情况说明', '2020年度收、支总计413.32万元。与2019年相', '比，收、支总计各增加162.23万元，增长64.61%。',
      '主要变动原因是中心全面开展异地就医工作，信息系', '统建设、维护资金支出等均大幅提升。', '二、收入决算情况说明', '2020年本年收入合计413.32万元，其中：一般公共',
      '预算财政拨款收入413.32万元，占100%。', '三、支出决算情况说明', '2020年本年支出合计413.32万元，其中：基本支出',
      '310.92万元，占75.23%；项目支出102.4', '万元，占24.77%。以上为本单位全部支出，无其他', '需要说明的事项，特此说明并报告给大家知道一下。',
    ]; // prettier-ignore
    const found = paragraphs(lines.join('\n'));
    expect(found).toContain(
      '2020年本年支出合计413.32万元，其中：基本支出310.92万元，占75.23%；项目支出102.4万元，占24.77%。以上为本单位全部支出，无其他需要说明的事项，特此说明并报告给大家知道一下。',
    );
    expect(found).toContain('三、支出决算情况说明');
  });

  it('keeps paragraphs of unbroken text apart', () => {
    expect(
      paragraphs('（一）总体情况\n2020年支出10万元，比上年增加\n1.公务接待费5万元。\n2.公务用车费5万元。'),
    ).toHaveLength(4);
  });

  it('finds the data of charts that a converter left behind, and tables', () => {
    const text =
      '正文。\n支出数\t\n基本支出\t项目支出\t442.18\t406.56\t\n2019年\t\n收入\t支出\t10\t20\t2020年\t\n收入\t支出\t30\t40\n';
    const { figures } = readText(text);
    expect(figures.map((f) => f.series.map((s) => [s.name, ...s.points.map((p) => `${p.category}=${p.value}`)]))).toEqual([
      [['支出数', '基本支出=442.18', '项目支出=406.56']],
      [['2019年', '收入=10', '支出=20'], ['2020年', '收入=30', '支出=40']],
    ]); // prettier-ignore
    const point = figures[0]!.series[0]!.points[1]!;
    expect(text.slice(point.start, point.end)).toBe('406.56');
    expect(readText('一、项目\t预算数\n甲\t10\n乙\t20\n').tables[0]!.rows).toHaveLength(3);
  });
});

describe('outline', () => {
  const of = (text: string): ReturnType<typeof outline> => outline(readText(text));

  it.each<[string, '决算' | '预算', number]>([
    [
      '某局2021年度部门决算\n一、收入支出决算总体情况说明\n2021年度收入总计10万元，与2020年相比增加1万元。',
      '决算',
      2021,
    ],
    [
      '某局2024年部门预算\n2024年收入预算10万元，比2023年预算增加1万元。2024年预算安排5万元，2023年预算执行数为4万元。',
      '预算',
      2024,
    ],
    ['2020年“三公”经费支出决算为9万元，完成预算100%，比2019年减少1万元。', '决算', 2020],
  ])('knows kind and year: %s', (text, kind, year) => {
    expect([of(text).kind, of(text).year]).toEqual([kind, year]);
  });

  it('knows what each section is about', () => {
    const text = [
      '第一部分 概况', '一、主要职责', '负责……。', '第二部分 2021年度部门决算情况说明', '一、收入支出决算总体情况说明', '甲。', '五、一般公共预算财政拨款支出决算情况说明',
      '（二）一般公共预算财政拨款支出决算结构情况', '乙。', '（三）一般公共预算财政拨款支出决算具体情况', '丙。', '七、“三公”经费支出决算情况说明', '丁。', '第三部分 名词解释',
      '一、基本支出：指……。', '第四部分', '附件', '2021年部门整体支出绩效评价报告', '一、基本情况', '戊。',
    ].join('\n'); // prettier-ignore
    const byText = new Map(of(text).lines.map((l) => [l.text, [l.section.zone, l.section.topic, l.section.aspect]]));
    expect(byText.get('甲。')).toEqual(['statement', 'total', 'whole']);
    expect(byText.get('乙。')).toEqual(['statement', 'general', 'structure']);
    expect(byText.get('丙。')).toEqual(['statement', 'general', 'detail']);
    expect(byText.get('丁。')![1]).toBe('sangong');
    expect(byText.get('一、基本支出：指……。')![0]).toBe('terms');
    expect(byText.get('戊。')![0]).toBe('attachment');
  });
});
