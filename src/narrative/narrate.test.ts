import * as fc from 'fast-check';
import { provincialBudget, settlementCentre, xuanhan } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { FACT_FIELDS, factFields, narrate, toJson, toText, type NarrateInput, type Section } from '.';
import type { Book } from '../tables/types';

const section = (book: Book, id: string, input: NarrateInput = {}): Section =>
  narrate(book, input).find((s) => s.id === id)!;
const text = (book: Book, id: string, input: NarrateInput = {}): string => toJson([section(book, id, input)])[0]!.text;
const PRIOR_003 = {
  year: 2019,
  figures: {
    '收入支出决算总表.总计': '5697.42',
    '财政拨款收入支出决算总表.总计': '5697.42',
    '一般公共预算财政拨款支出决算表.合计': '5697.42',
  },
};
const totals = (now: number, before: number | null): Book =>
  makeBook({
    kind: '决算',
    tables: [
      {
        kind: 'JS.SZ',
        columns: ['inAmt', 'inPrior', 'outAmt', 'outPrior'],
        rows: [
          { key: 'IG', amounts: { inAmt: now, inPrior: before } },
          { key: 'OG', amounts: { outAmt: now, outPrior: before } },
        ],
      },
    ],
  });

describe('决算 sections 一–五 in the published wording', () => {
  test('equal totals, both years from the book', () => {
    expect(text(settlementCentre(), 'js-1', { facts: { '原因.总体': '2020年全面开展异地就医工作。' } })).toBe(
      '2020年度收、支总计413.32万元。与2019年相比，收、支总计各增加162.23万元，增长64.61%。主要变动原因：2020年全面开展异地就医工作。\n图1：收、支决算总计变动情况（单位：万元）',
    );
  });

  test('totals that differ are told side by side', () => {
    expect(text(xuanhan(), 'js-1', { prior: PRIOR_003 })).toMatch(
      /^2020年度收入总计848\.74万元、支出总计848\.75万元。与2019年相比，收入总计减少4848\.68万元，下降85\.1%；支出总计减少4848\.67万元，下降85\.1%。/,
    );
    expect(section(xuanhan(), 'js-1', { prior: PRIOR_003 }).notes?.[0]).toContain('不相等');
  });

  test('a single source has 占100%', () => {
    expect(text(settlementCentre(), 'js-2')).toContain('其中：一般公共预算财政拨款收入413.32万元，占100%。');
  });

  test('shares as computed; the residue is said', () => {
    const body = text(settlementCentre(), 'js-5');
    expect(body).toContain('住房保障（类）支出19.7万元，占4.77%。\n注：各项占比按四舍五入列示，合计为100.01%。');
    expect(text(settlementCentre(), 'js-5', { options: { residueNotes: false } })).not.toContain('注：');
  });

  test('completion from the 预算数 the user gives', () => {
    const body = text(settlementCentre(), 'js-5', {
      facts: { '预算数.2050803': '2.4', '原因.2050803': '部分培训未能开展', '预算数.2080502': '10.92' },
    });
    expect(body).toContain(
      '培训支出（项）：支出决算为2.11万元，完成预算87.92%，决算数小于预算数的主要原因是部分培训未能开展。',
    );
    expect(body).toContain('事业单位离退休（项）：支出决算为10.92万元，完成预算100%，与预算持平。');
    expect(body).toContain('完成预算【待填：死亡抚恤预算数】');
  });

  test('options: trailing zeros and decimals', () => {
    expect(text(settlementCentre(), 'js-3', { options: { trailingZeros: true } })).toContain(
      '项目支出102.40万元，占24.77%',
    );
    expect(text(settlementCentre(), 'js-2', { options: { trailingZeros: true } })).toContain('占100.00%');
    expect(text(xuanhan(), 'js-3', { options: { percentDecimals: 0 } })).toContain('占52%');
  });
});

describe('决算 sections 六–十 and 名词解释', () => {
  test('基本支出: both layouts, names of what holds an amount, the residue said', () => {
    expect(text(settlementCentre(), 'js-6')).toMatch(
      /人员经费247\.95万元，主要包括：基本工资、津贴补贴、奖金、绩效工资.+。\n公用经费62\.98万元，主要包括：办公费、电费.+。\n注：人员经费与公用经费合计310\.93万元，与基本支出310\.92万元相差0\.01万元，系四舍五入尾差。/,
    );
    expect(text(xuanhan(), 'js-6')).toContain('人员经费384.03万元，主要包括：基本工资、津贴补贴、退休费。');
  });

  test('“三公”: zero parts have no share, no budget has no completion rate', () => {
    const body = text(settlementCentre(), 'js-7');
    expect(body).toContain(
      '因公出国（境）费支出决算0万元；公务用车购置及运行维护费支出决算2.38万元，占100%；公务接待费支出决算0万元。',
    );
    expect(body).toContain('1.因公出国（境）经费支出0万元，未安排预算。');
    expect(body).not.toContain('因公出国（境）经费支出0万元，完成预算');
  });

  test('“三公” against last year, reception split by what the user says', () => {
    const figures = {
      '“三公”经费支出决算表.公务接待费': '2',
      '“三公”经费支出决算表.公务用车购置及运行费': '8',
      '三公经费支出决算表.因公出国（境）费': '0',
    };
    const body = text(xuanhan(), 'js-7', {
      prior: { figures },
      facts: { '接待.外事金额': '0.4', '原因.接待': '厉行节约' },
    });
    expect(body).toContain('公务接待费支出决算比2019年减少1万元，下降50%。主要原因是厉行节约。');
    expect(body).toContain('公务用车购置及运行维护费支出决算与2019年持平，无增减变动。');
    expect(body).toContain('因公出国（境）费支出决算与2019年持平');
    expect(body).toContain('国内公务接待支出0.6万元');
    expect(body).toContain('外事接待支出0.4万元，外事接待【待填：外事接待批次】批次');
  });

  test('an overspent “三公” says so and asks why', () => {
    const book = makeBook({
      kind: '决算',
      tables: [{ kind: 'JS.SG', rows: [{ key: 'DATA', amounts: { bT: 2, bRec: 2, aT: 3, aRec: 3 } }] }],
    });
    expect(text(book, 'js-7')).toContain(
      '完成预算150%，决算数大于预算数的主要原因是【待填：“三公”经费决算数与预算数不同的主要原因】。',
    );
  });

  test('none at all', () => {
    const book = makeBook({
      kind: '决算',
      tables: [{ kind: 'JS.SG', columns: ['bT', 'aT'], rows: [{ key: 'DATA' }] }],
    });
    expect(text(book, 'js-7')).toContain('2020年无“三公”经费财政拨款支出，也未安排预算。');
    expect(text(settlementCentre(), 'js-8')).toBe('2020年无政府性基金预算拨款支出。');
    expect(toJson([section(settlementCentre(), 'js-9')])[0]!.slots.at(-1)).toMatchObject({
      text: '无',
      value: '0',
      cells: ['JS.GZZC!C7'],
    });
  });

  test('机关运行经费: 事业单位 has none, 行政单位 its 公用经费, the user’s figure first', () => {
    expect(text(settlementCentre(), 'js-10')).toContain('为事业单位，无机关运行经费支出。');
    expect(text(xuanhan(), 'js-10')).toContain('机关运行经费支出58.16万元');
    expect(
      text(xuanhan(), 'js-10', {
        facts: { '机关运行经费.金额': '60', '上年.机关运行经费.决算数': '50', '原因.机关运行经费': '人员增加' },
      }),
    ).toContain('机关运行经费支出60万元，比2019年增加10万元，增长20%。主要原因是人员增加。');
  });

  test('政府采购: total added up, shares computed, a contradiction noted', () => {
    const facts = {
      '采购.货物': '10',
      '采购.工程': '0',
      '采购.服务': '30',
      '采购.中小企业': '30',
      '采购.小微企业': '10',
    };
    expect(text(xuanhan(), 'js-10', { facts })).toContain('政府采购支出总额40万元');
    expect(text(xuanhan(), 'js-10', { facts })).toContain(
      '授予中小企业合同金额30万元，占政府采购支出总额的75%，其中：授予小微企业合同金额10万元，占政府采购支出总额的25%。',
    );
    expect(section(xuanhan(), 'js-10', { facts: { ...facts, '采购.总额': '41' } }).notes?.join()).toContain(
      '政府采购总额41万元与货物、工程、服务之和40万元不一致',
    );
    expect(text(xuanhan(), 'js-10', { facts: { '采购.总额': '0' } })).toContain('无政府采购支出。');
  });

  test('名词解释 has exactly the 项 that occur', () => {
    const body = text(xuanhan(), 'js-terms');
    expect(body.match(/（项）：/g)).toHaveLength(11);
    expect(body).toContain(
      '社会保障和就业（类）行政事业单位养老支出（款）行政单位离退休（项）：指行政单位（包括实行公务员管理的事业单位）开支的离退休经费。',
    );
    expect(body).not.toContain('经营支出');
    expect(body).not.toContain('扶贫');
  });

  test('a 科目 without a built-in explanation is noted', () => {
    const book = makeBook({
      kind: '决算',
      tables: [
        {
          kind: 'JS.YB',
          rows: [
            { key: 'TOTAL', amounts: { total: 1 } },
            { key: '2159901', label: '奇特的项目支出', amounts: { total: 1 } },
          ],
        },
      ],
    });
    expect(section(book, 'js-terms').notes).toEqual([
      expect.stringContaining('“奇特的项目支出”（2159901）没有内置释义'),
    ]);
    expect(text(book, 'js-terms', { facts: { '释义.2159901': '用于奇特项目的支出' } })).toContain(
      '指用于奇特项目的支出。',
    );
  });
});

describe('预算', () => {
  const prior = {
    figures: {
      '收支总表.总计': '11854.08',
      '财政拨款收支预算总表.总计': '11854.08',
      '一般公共预算支出预算表.当年财政拨款安排': '8895.16',
      '“三公”经费.公务接待费': '2.16',
    },
  };
  const facts = { 单位简称: '省医保局机关', '原因.总体': '减少了办公场地搬迁项目' };
  test('wording of the published form', () => {
    expect(text(provincialBudget(), 'ys-1', { prior, facts })).toBe(
      '按照综合预算的原则，省医保局机关所有收入和支出均纳入单位预算管理。收入包括：一般公共预算拨款收入、上年结转；支出包括：教育支出、社会保障和就业支出、卫生健康支出、住房保障支出。省医保局机关2024年收支预算总数7674.07万元，比2023年收支预算总数减少4180.01万元，主要原因是减少了办公场地搬迁项目。\n图1：收支预算总数变动情况（单位：万元）\n（一）收入预算情况\n省医保局机关2024年收入预算7674.07万元，其中：上年结转104.3万元，占1.36%；一般公共预算拨款收入7569.77万元，占98.64%。\n图2：收入预算结构（单位：万元）\n（二）支出预算情况\n省医保局机关2024年支出预算7674.07万元，其中：基本支出2686.32万元，占35.01%；项目支出4987.75万元，占64.99%。\n图3：支出预算结构（单位：万元）',
    );
  });

  test('当年拨款 is not the total with 结转', () => {
    const body = text(provincialBudget(), 'ys-3', {
      prior,
      facts: { '用途.2101504': '全省医保一体化大数据平台建设支出' },
    });
    expect(body).toContain('一般公共预算当年拨款7569.77万元，比2023年预算数减少1325.39万元');
    expect(body).toContain('信息化建设（项）2024年预算数为3534万元，主要用于全省医保一体化大数据平台建设支出。');
  });

  test('a 财政拨款 table that does not split its income', () => {
    const book = makeBook({
      kind: '预算',
      tables: [
        {
          kind: 'YS.CZ',
          unit: '元',
          columns: ['inAmt', 'outTotal'],
          rows: [
            { key: 'GT', amounts: { inAmt: 12345678.9 } },
            { key: 'OT', amounts: { outTotal: 12345678.9 } },
            { key: 'F205', label: '教育支出', amounts: { outTotal: 12345678.9 } },
          ],
        },
      ],
    });
    expect(text(book, 'ys-2')).toContain('财政拨款收支预算总数1234.57万元');
    expect(text(book, 'ys-2')).toContain('收入包括：本年财政拨款收入1234.57万元；支出包括：教育支出1234.57万元。');
  });

  test('parts of “三公” that are nought both years are not told apart', () => {
    const body = text(provincialBudget(), 'ys-5', { prior });
    expect(body).toContain('因公出国（境）经费0万元。');
    expect(body).toContain('（一）公务接待费较2023年预算增长71.3%。');
    expect(body).not.toContain('（三）');
  });

  test('机关运行经费 is never guessed; 绩效 totals are added up', () => {
    const body = text(provincialBudget(), 'ys-8', {
      facts: { '绩效.人员类个数': '5', '绩效.运转类个数': '10', '绩效.特定目标类个数': '7', '资产.购置安排': '无' },
    });
    expect(body).toContain('机关运行经费财政拨款预算为【待填：机关运行经费财政拨款预算】万元');
    expect(body).toContain('开展绩效目标管理的项目22个');
    expect(body).toContain('2024年单位预算未安排购置车辆及单位价值200万元以上大型设备。');
  });
});

describe('facts', () => {
  test('fields are unique, named, and belong to a section', () => {
    for (const kind of ['决算', '预算'] as const) {
      const ids = FACT_FIELDS.filter((f) => f.report === kind).map((f) => f.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const f of [...FACT_FIELDS, ...factFields(settlementCentre())]) {
      expect(f.label).not.toBe('');
      expect(f.section).toMatch(/^(js|ys)-\d+$/);
    }
  });

  test.each([settlementCentre, xuanhan, provincialBudget])('every 【待填】 has a field that fills it', (make) => {
    const ids = new Set(factFields(make()).map((f) => f.id));
    for (const s of narrate(make()))
      for (const p of s.paragraphs) for (const slot of p.slots) if (slot.isPending) expect(ids).toContain(slot.fact);
  });

  test.each([settlementCentre, xuanhan, provincialBudget])('with every field filled nothing is missing', (make) => {
    const facts = Object.fromEntries(
      factFields(make()).map((f) => [f.id, f.kind === 'text' ? '某事' : f.kind === 'choice' ? f.choices![0]! : '1']),
    );
    for (const s of narrate(make(), { facts })) expect(s.missing).toEqual([]);
  });
});

describe('directions and their special cases', () => {
  test.each([
    [100, 80, '收、支总计各增加20万元，增长25%'],
    [80, 100, '收、支总计各减少20万元，下降20%'],
    [100, 100, '收、支总计持平，无增减变动。'],
    [100, 0, '收、支总计各增加100万元（2019年收、支总计为0，不计算变动率）'],
    [-20, -100, '收、支总计各增加80万元，增长80%'],
  ])('%d after %d', (now, before, expected) => expect(text(totals(now, before), 'js-1')).toContain(expected));

  test('nobody knows last year', () => {
    const s = section(totals(5, null), 'js-1');
    expect(s.missing).toEqual([
      '待填：2019年收入总计',
      '待填：2019年支出总计',
      '待填：收、支总计变动的主要原因',
      expect.stringContaining('图1：缺少2019年数'),
    ]);
  });

  test('last year typed as a fact', () => {
    expect(
      text(totals(5, null), 'js-1', {
        facts: { '上年.收入支出决算总表.收入总计': '4', '上年.收入支出决算总表.支出总计': '4' },
      }),
    ).toContain('各增加1万元，增长25%');
  });

  test('nothing at all', () => expect(text(totals(0, 0), 'js-1')).toBe('2020年度无收入和支出。'));
});

describe('every section survives a book without tables', () => {
  test.each(['决算', '预算'] as const)('%s says what is missing', (kind) => {
    for (const s of narrate(makeBook({ kind, tables: [] }))) {
      if (/terms$/.test(s.id)) continue;
      expect(s.missing.length).toBeGreaterThan(0);
      expect(toText([s])).toMatch(/【(缺表|待填)/);
    }
  });
});

describe('templates', () => {
  test('a unit changes one sentence', () => {
    const template = '[一]\n相等 = {年}年，{单位名称}收入、支出均为{收入}万元；';
    expect(text(settlementCentre(), 'js-1', { options: { template } })).toMatch(
      /^2020年，四川省医疗保险异地结算中心收入、支出均为413\.32万元；与2019年相比/,
    );
  });

  test('its own fact becomes a field', () => {
    const template = '[一]\n原因 = 原因见{填:附件名称}。';
    expect(section(settlementCentre(), 'js-1', { options: { template } }).missing).toContain('待填：附件名称');
    expect(text(settlementCentre(), 'js-1', { facts: { 附件名称: '附件一' }, options: { template } })).toContain(
      '原因见附件一。',
    );
  });

  test.each([
    ['[一]\n相等 = {总数}万元', /第2行（一\/相等）：没有名为“总数”的数。可用的有：/],
    ['[一]\n不存在 = 文字', /第2行：没有名为“一\/不存在”的句子/],
    ['[一]\n相等 = {年', /第2行的花括号不成对/],
    ['随便写的一行', /第1行看不懂/],
  ])('%j is refused with its line', (template, message) => {
    expect(() => narrate(settlementCentre(), { options: { template } })).toThrow(message);
  });
});

describe('slots', () => {
  const inputs: NarrateInput[] = [{}, { prior: PRIOR_003, facts: { '预算.均等于决算': '是' } }];
  test.each([settlementCentre, xuanhan])('stand where they say, do not overlap, and hold every number', (make) => {
    for (const input of inputs) {
      for (const s of toJson(narrate(make(), input))) {
        let free = s.text;
        let last = 0;
        for (const slot of s.slots) {
          expect(s.text.slice(slot.start, slot.end)).toBe(slot.text);
          expect(slot.start).toBeGreaterThanOrEqual(last);
          last = slot.end;
          free = free.slice(0, slot.start) + '＿'.repeat(slot.end - slot.start) + free.slice(slot.end);
        }
        if (/terms$/.test(s.section)) continue;
        expect(
          free
            .replace(/【[^】]*】/g, '')
            .replace(/^\d+\./gm, '')
            .replace(/图\d|12月底?|31日|(?:50|100)万元以上/g, ''),
        ).not.toMatch(/\d/);
      }
    }
  });

  test('direction words follow the figures for any pair of totals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (a, b) => {
        const body = text(totals(a / 100, b / 100), 'js-1');
        if (a === 0) return true;
        const expected = a === b ? '持平' : a > b ? '增加' : '减少';
        return body.includes(expected) && (a === b || b === 0 || body.includes(a > b ? '增长' : '下降'));
      }),
    );
  });
});
