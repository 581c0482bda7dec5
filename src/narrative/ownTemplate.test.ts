import { provincialBudget, settlementCentre } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { factFields, narrate, TemplateError, toJson, toText, type NarrateInput } from '.';
import { levelOf } from './subject';

/** Wording as units of another place write it: one section of running text, then a paragraph for each 项. */
const SHANGHAI = `
[章节]
顺序 = 编制说明、八、名词解释

[自编：编制说明]
标题 = {年}年{单位}预算编制说明
段 = {年}年，{单位名称}收入预算{数:收入合计}万元，其中：财政拨款收入{数:财政拨款收入}万元，{数:财政拨款收入.比上年}；事业收入{数:事业收入}万元；其他收入{数:其他收入}万元。
段 = 支出预算{数:支出合计}万元，其中：一般公共预算拨款支出预算{数:一般公共预算支出}万元，{数:一般公共预算支出.比上年}；政府性基金拨款支出预算{数:政府性基金支出}万元。
段（有 政府性基金支出） = 政府性基金用于{填:基金用途}。
段（无 政府性基金支出） = 本{单位}没有政府性基金预算。
段 = 财政拨款收入支出{数:财政拨款收入.增减}的主要原因是{填:原因.财政拨款}。
小标题 = 财政拨款支出主要内容如下：
逐项 = {序号}.“{类}（类）{款}（款）{项}（项）”{金额}万元，主要用于{填:用途}。{上年}年当年预算执行数为{上年数}万元，{年}年预算安排{金额}万元，{升降}{变动率}%。主要原因是：{填:变动原因}。
图 = 图6
`;

const write = (input: NarrateInput): ReturnType<typeof toJson> => toJson(narrate(provincialBudget(), input));
const withTemplate = (template: string, rest: NarrateInput = {}): NarrateInput => ({
  ...rest,
  options: { ...rest.options, template },
});

describe('a template with sections of its own', () => {
  const prior = {
    figures: { '数.财政拨款收入': '11854.08', '一般公共预算支出表.当年财政拨款': '8895.16', '项.2080505': '200' },
  };
  const facts = { 单位简称: '某局', '用途.2080505': '缴纳养老保险费', '变动原因.2080505': '人员增加' };

  test('writes only the sections it lists, in its order and words', () => {
    const sections = write(withTemplate(SHANGHAI, { prior, facts }));
    expect(sections.map((s) => s.heading)).toEqual([
      '2024年单位预算编制说明',
      '八、其他重要事项的情况说明',
      '名词解释',
    ]);
    const text = sections[0]!.text;
    expect(text).toContain(
      '2024年，某局收入预算7674.07万元，其中：财政拨款收入7569.77万元，比2023年预算减少4284.31万元；事业收入0万元；其他收入0万元。',
    );
    expect(text).toContain('一般公共预算拨款支出预算7569.77万元，比2023年预算减少1325.39万元');
    expect(text).toContain('本单位没有政府性基金预算。');
    expect(text).not.toContain('政府性基金用于');
    expect(text).toContain('财政拨款收入支出减少的主要原因是【待填：财政拨款收支预算总数变动的主要原因】。');
    expect(text).toMatch(
      /“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”[\d.]+万元，主要用于缴纳养老保险费。2023年当年预算执行数为200万元/,
    );
    expect(text).toContain('主要原因是：人员增加。');
    expect(text.endsWith('图6：一般公共预算当年拨款结构（单位：万元）')).toBe(true);
  });

  test('numbers of its sentences have their cells', () => {
    const slot = write(withTemplate(SHANGHAI, { prior, facts }))[0]!.slots.find((s) => s.text === '4284.31')!;
    expect(slot).toMatchObject({ value: '4284.31', unit: '万元' });
    expect(slot.cells.length).toBeGreaterThan(0);
  });

  test('every gap has a field that fills it; with all filled in nothing is missing', () => {
    const fields = factFields(provincialBudget(), SHANGHAI);
    const ids = fields.map((f) => f.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const s of narrate(provincialBudget(), withTemplate(SHANGHAI)))
      for (const p of s.paragraphs) for (const slot of p.slots) if (slot.isPending) expect(ids).toContain(slot.fact);
    const all = Object.fromEntries(fields.map((f) => [f.id, f.kind === 'text' ? '工作需要' : (f.choices?.[0] ?? '7')]));
    expect(narrate(provincialBudget(), withTemplate(SHANGHAI, { facts: all })).flatMap((s) => s.missing)).toEqual([]);
  });

  test('any cell by its table, row and column; what is not there is said', () => {
    const text = (slot: string): string =>
      toText(narrate(settlementCentre(), withTemplate(`[章节]\n顺序 = 概况\n[自编：概况]\n段 = 共{表:${slot}}万元。`)));
    expect(text('JS.ZC/合计/basic')).toBe('概况\n共310.92万元。');
    expect(text('支出决算表/没有的行/基本支出')).toContain('【待填：附表中没有找到“支出决算表/没有的行/基本支出”】');
  });

  test('a change of nothing, from nothing, and of what nobody knows', () => {
    const line = (figures: Record<string, string>): string =>
      toText(
        narrate(
          provincialBudget(),
          withTemplate('[章节]\n顺序 = 甲\n[自编：甲]\n段 = {数:财政拨款收入.比上年}，{数:财政拨款收入.增减}', { prior: { figures } }),
        ),
      ).split('\n')[1]!; // prettier-ignore
    expect(line({ '数.财政拨款收入': '7569.77' })).toBe('与2023年预算持平，持平');
    expect(line({ '数.财政拨款收入': '0' })).toBe('比2023年预算增加7569.77万元，增加');
    expect(line({})).toBe('与2023年预算相比【待填：2023年财政拨款收入】，【待填：2023年财政拨款收入】');
  });

  test.each([
    ['[章节]\n顺序 = 一、没有这一节', '模板第2行：章节里没有“没有这一节”'],
    ['[自编：甲]\n段落 = 文字', '自编的一节里没有“段落”这种行'],
    ['[章节]\n顺序 = 甲\n[自编：甲]\n段 = {数:不存在}', '模板第4行：没有名为“不存在”的数'],
    ['[章节]\n顺序 = 甲\n[自编：甲]\n段 = {数:基本支出.去年}', '后面不能写“.去年”'],
    ['[章节]\n顺序 = 甲\n[自编：甲]\n段 = {表:支出总表}', '应写成“{表:表名/行名/列名}”'],
    ['[章节]\n顺序 = 甲\n[自编：甲]\n段（若有 基本支出） = x', '自编的一节里没有“段（若有 基本支出）”这种行'],
    ['[章节]\n顺序 = 甲\n[自编：甲]\n段（有 什么） = x', '条件“有 什么”看不懂'],
  ])('%j is refused: %s', (template, message) => {
    expect(() => narrate(provincialBudget(), withTemplate(template))).toThrow(TemplateError);
    expect(() => narrate(provincialBudget(), withTemplate(template))).toThrow(message);
  });
});

test.each([
  ['四川省医疗保障局', '省级'],
  ['四川省成都市医疗保障局', '市级'],
  ['成都市武侯区医疗保障局', '区级'],
  ['宣汉县医疗保障局', '县级'],
  ['广西壮族自治区财政厅', '自治区级'],
  ['机关后勤中心', '本级'],
])('%s is %s', (organisation, level) => {
  expect(levelOf(makeBook({ kind: '决算', organisation, tables: [] }))).toBe(level);
});
