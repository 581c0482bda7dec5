import { Decimal, parseAmount } from '../amount';
import { FIGURE_NAMES, PRIOR_FIELDS, generalSubjects, priorKeyOf, type FigureName, type PriorFigures } from '../charts';
import type { Book, ReportKind } from '../tables/types';
import { parseTemplate, slotsOf, type Template } from './template';

export type FactKind = 'text' | 'amount' | 'count' | 'choice';

/** Something the text needs and no table holds: the pane asks for it, the book remembers it. */
export interface FactField {
  /** Key in the facts, e.g. `车辆.保有量`. */
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  /** Unit of amounts and counts. */
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** Section that uses it: `js-7`, `ys-5` … */
  readonly section: string;
  readonly hint: string;
  readonly report: ReportKind;
}

/** What the user told: by field id, or by label. */
export type Facts = Readonly<Record<string, string>>;

type Row = readonly [section: string, id: string, label: string, kind: FactKind, unit: string, hint: string];

const JS: readonly Row[] = [
  ['js-0', '称谓', '自称单位还是部门', 'choice', '', '不选时按附表上的说法判断'],
  ['js-0', '级次', '级次（省级、市级、县级、区级…）', 'text', '', '不填时按单位名称判断；模板里写作{级}'],
  ['js-0', '单位简称', '正文里怎样称呼本单位', 'text', '', '例如“我局”“省医保局”；不填用附表上的单位名称'],
  ['js-0', '概况.职能', '职能简介（Word 文档第一部分）', 'text', '', '整段照登'],
  ['js-0', '概况.机构', '机构设置（Word 文档第一部分）', 'text', '', '整段照登'],
  ['js-1', '原因.总体', '收、支总计变动的主要原因', 'text', '', '一句话，不写句号'],
  ['js-4', '原因.财政拨款', '财政拨款收、支总计变动的主要原因', 'text', '', '与第一节相同时可以照抄'],
  ['js-5', '原因.一般公共预算', '一般公共预算财政拨款支出变动的主要原因', 'text', '', ''],
  ['js-5', '预算.均等于决算', '各科目决算数都等于预算数（完成预算100%）', 'choice', '', '选“是”就不用逐项填预算数'],
  ['js-5', '预算数.合计', '一般公共预算财政拨款支出预算数合计', 'amount', '万元', '不填时按各项预算数相加'],
  ['js-7', '原因.三公', '“三公”经费决算数与预算数不同的主要原因', 'text', '', ''],
  ['js-7', '原因.出国', '因公出国（境）费比上年变动的主要原因', 'text', '', ''],
  ['js-7', '出国.团组', '因公出国（境）团组数', 'count', '次', ''],
  ['js-7', '出国.人次', '因公出国（境）人数', 'count', '人', ''],
  ['js-7', '原因.公务用车', '公务用车购置及运行维护费比上年变动的主要原因', 'text', '', ''],
  ['js-7', '车辆.购置', '全年更新购置公务用车', 'count', '辆', ''],
  ['js-7', '车辆.保有量', '年末公务用车保有量', 'count', '辆', '与第十节国有资产中的车辆数核对'],
  ['js-7', '车辆.轿车', '其中：轿车', 'count', '辆', ''],
  ['js-7', '车辆.越野车', '其中：越野车', 'count', '辆', ''],
  ['js-7', '车辆.载客汽车', '其中：载客汽车', 'count', '辆', ''],
  [
    'js-7',
    '车辆.用途',
    '公务用车主要用于什么工作',
    'text',
    '',
    '接在“主要用于”后面，例如“医疗保险异地结算工作考察、调研”',
  ],
  ['js-7', '原因.接待', '公务接待费比上年变动的主要原因', 'text', '', ''],
  [
    'js-7',
    '接待.用途',
    '国内公务接待主要用于什么',
    'text',
    '',
    '例如“执行公务、开展业务活动开支的交通费、住宿费、用餐费”',
  ],
  ['js-7', '接待.国内批次', '国内公务接待批次', 'count', '批次', ''],
  ['js-7', '接待.国内人次', '国内公务接待人次', 'count', '人次', '不包括陪同人员'],
  ['js-7', '接待.外事金额', '外事接待支出', 'amount', '万元', '没有填0；国内接待按公务接待费减去它计算'],
  ['js-7', '接待.外事批次', '外事接待批次', 'count', '批次', ''],
  ['js-7', '接待.外事人次', '外事接待人次', 'count', '人次', ''],
  [
    'js-10',
    '单位性质',
    '单位性质',
    'choice',
    '',
    '行政和参公单位有机关运行经费；不选时按科目（行政运行、事业运行）推断',
  ],
  ['js-10', '机关运行经费.金额', '机关运行经费支出', 'amount', '万元', '行政和参公单位不填时取基本支出的公用经费'],
  ['js-10', '原因.机关运行经费', '机关运行经费比上年变动的主要原因', 'text', '', ''],
  ['js-10', '采购.总额', '政府采购支出总额', 'amount', '万元', '没有填0；不填按货物、工程、服务相加'],
  ['js-10', '采购.货物', '政府采购货物支出', 'amount', '万元', ''],
  ['js-10', '采购.工程', '政府采购工程支出', 'amount', '万元', ''],
  ['js-10', '采购.服务', '政府采购服务支出', 'amount', '万元', ''],
  ['js-10', '采购.用途', '政府采购主要用于什么', 'text', '', ''],
  ['js-10', '采购.中小企业', '授予中小企业合同金额', 'amount', '万元', ''],
  ['js-10', '采购.小微企业', '其中：授予小微企业合同金额', 'amount', '万元', ''],
  ['js-10', '资产.车辆', '年末共有车辆', 'count', '辆', '应等于各类车辆之和'],
  ['js-10', '资产.主要领导干部用车', '其中：主要领导干部用车', 'count', '辆', ''],
  ['js-10', '资产.机要通信用车', '其中：机要通信用车', 'count', '辆', ''],
  ['js-10', '资产.应急保障用车', '其中：应急保障用车', 'count', '辆', ''],
  ['js-10', '资产.其他用车', '其中：其他用车', 'count', '辆', ''],
  ['js-10', '资产.通用设备', '单价50万元以上通用设备', 'count', '台（套）', ''],
  ['js-10', '资产.专用设备', '单价100万元以上专用设备', 'count', '台（套）', ''],
  ['js-10', '绩效.情况', '预算绩效管理情况', 'text', '', '整段照登'],
];

const YS: readonly Row[] = [
  ['ys-0', '称谓', '自称单位还是部门', 'choice', '', '不选时按附表上的说法判断'],
  ['ys-0', '级次', '级次（省级、市级、县级、区级…）', 'text', '', '不填时按单位名称判断；模板里写作{级}'],
  ['ys-0', '单位简称', '正文里怎样称呼本单位', 'text', '', '例如“省医保局机关”；不填用附表上的单位名称'],
  ['ys-0', '概况.职能', '基本职能及主要工作（Word 文档第一部分）', 'text', '', '整段照登'],
  ['ys-0', '概况.机构', '机构设置（Word 文档第一部分）', 'text', '', '整段照登'],
  ['ys-1', '原因.总体', '收支预算总数变动的主要原因', 'text', '', '一句话，不写句号'],
  ['ys-2', '原因.财政拨款', '财政拨款收支预算总数变动的主要原因', 'text', '', ''],
  ['ys-3', '原因.一般公共预算', '一般公共预算当年拨款变动的主要原因', 'text', '', ''],
  ['ys-5', '原因.出国', '因公出国（境）费变动的主要原因', 'text', '', ''],
  ['ys-5', '出国.用途', '因公出国（境）费计划用于什么', 'text', '', ''],
  ['ys-5', '原因.接待', '公务接待费变动的主要原因', 'text', '', ''],
  ['ys-5', '接待.用途', '公务接待费计划用于什么', 'text', '', '例如“上级部门检查、调研按规定开支的接待费用”'],
  ['ys-5', '原因.公务用车', '公务用车购置及运行维护费变动的主要原因', 'text', '', ''],
  ['ys-5', '车辆.保有量', '现有公务用车', 'count', '辆', ''],
  ['ys-5', '车辆.构成', '公务用车构成', 'text', '', '例如“轿车5辆，越野车1辆”'],
  ['ys-5', '车辆.购置', '安排购置公务用车', 'count', '辆', ''],
  ['ys-5', '车辆.用途', '公务用车主要保障什么工作', 'text', '', ''],
  [
    'ys-8',
    '单位性质',
    '单位性质',
    'choice',
    '',
    '行政和参公单位有机关运行经费；不选时按科目（行政运行、事业运行）推断',
  ],
  ['ys-8', '机关运行经费.金额', '机关运行经费财政拨款预算', 'amount', '万元', ''],
  ['ys-8', '原因.机关运行经费', '机关运行经费变动的主要原因', 'text', '', ''],
  ['ys-8', '采购.总额', '政府采购预算', 'amount', '万元', '没有填0；不填按货物、工程、服务相加'],
  ['ys-8', '采购.货物', '政府采购货物预算', 'amount', '万元', ''],
  ['ys-8', '采购.工程', '政府采购工程预算', 'amount', '万元', ''],
  ['ys-8', '采购.服务', '政府采购服务预算', 'amount', '万元', ''],
  ['ys-8', '资产.车辆', '上年末共有车辆', 'count', '辆', ''],
  ['ys-8', '资产.车辆构成', '车辆构成', 'text', '', '例如“省部级领导干部用车0辆、定向保障用车6辆”'],
  ['ys-8', '资产.大型设备', '单位价值200万元以上大型设备', 'count', '台（套）', ''],
  ['ys-8', '资产.购置安排', '本年预算购置车辆及大型设备的安排', 'text', '', '没有填“无”'],
  ['ys-8', '绩效.项目数', '开展绩效目标管理的项目', 'count', '个', '不填按三类相加'],
  ['ys-8', '绩效.金额', '绩效目标管理涉及预算', 'amount', '万元', '不填按三类相加'],
  ['ys-8', '绩效.人员类个数', '人员类项目', 'count', '个', ''],
  ['ys-8', '绩效.人员类金额', '人员类项目涉及预算', 'amount', '万元', ''],
  ['ys-8', '绩效.运转类个数', '运转类项目', 'count', '个', ''],
  ['ys-8', '绩效.运转类金额', '运转类项目涉及预算', 'amount', '万元', ''],
  ['ys-8', '绩效.特定目标类个数', '特定目标类项目', 'count', '个', ''],
  ['ys-8', '绩效.特定目标类金额', '特定目标类项目涉及预算', 'amount', '万元', ''],
];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  '预算.均等于决算': ['是', '否'],
  称谓: ['单位', '部门'],
  单位性质: ['行政单位', '参照公务员法管理的事业单位', '事业单位'],
};

const field = (report: ReportKind, [section, id, label, kind, unit, hint]: Row): FactField => ({
  id,
  label,
  kind,
  section,
  hint,
  report,
  ...(unit ? { unit } : {}),
  ...(CHOICES[id] ? { choices: CHOICES[id] } : {}),
});

/** Facts that every document may need; `factFields(book)` adds those of its 科目 and of last year. */
export const FACT_FIELDS: readonly FactField[] = [
  ...JS.map((r) => field('决算', r)),
  ...YS.map((r) => field('预算', r)),
];

/**
 * All fields for this book: the fixed ones, the 预算数 and reason of each 项, last year's figures, and what the unit's own
 * template asks for beside them.
 */
export function factFields(book: Book, template?: string): FactField[] {
  if (book.kind === undefined) return [];
  const report = book.kind;
  const fields = FACT_FIELDS.filter((f) => f.report === report);
  const last = PRIOR_FIELDS.filter((f) => f.kind === report).map((f) =>
    field(report, [
      PRIOR_SECTIONS[f.key] ?? (report === '决算' ? 'js-7' : 'ys-5'),
      `上年.${f.key}`,
      `${book.year ? book.year - 1 : '上'}年${f.label}`,
      'amount',
      '万元',
      '也可以选择上年的工作簿，一次取齐',
    ]),
  );
  const items = generalSubjects(book).filter((s) => s.level === '项' && !s.value.isZero());
  const own = items.flatMap((s) =>
    report === '决算'
      ? [
          field(report, ['js-5', `预算数.${s.code}`, `${s.name}预算数`, 'amount', '万元', `科目 ${s.code}`]),
          field(report, [
            'js-5',
            `原因.${s.code}`,
            `${s.name}决算数与预算数不同的主要原因`,
            'text',
            '',
            `科目 ${s.code}`,
          ]),
        ]
      : [
          field(report, [
            'ys-3',
            `用途.${s.code}`,
            `${s.name}主要用于`,
            'text',
            '',
            USES[s.name] ? `例如“${USES[s.name]}”` : `科目 ${s.code}`,
          ]),
        ],
  );
  const all = [...fields, ...own, ...last];
  return template === undefined
    ? all
    : [...all, ...templateFields(book, report, template, new Set(all.map((f) => f.id)))];
}

/** Facts that only the unit's own template asks for: `{填:…}`, and last year's amounts of `{数:….上年}` and of each 项. */
function templateFields(book: Book, report: ReportKind, text: string, known: ReadonlySet<string>): FactField[] {
  const template = parseTemplate(text);
  const section = report === '决算' ? 'js-0' : 'ys-0';
  const items = generalSubjects(book).filter((s) => s.level === '项' && !s.value.isZero());
  const last = book.year ? `${book.year - 1}年` : '上年';
  const lines = [...template.entries()].filter(([key]) => /\/逐项/.test(key)).map(([key, s]) => [key, s] as const);
  const each = new Map(lines);
  const made = [
    ...slotsOf(without(template, each), '填').map((id) =>
      field(report, [section, id, id, 'text', '', '模板里自己加的内容']),
    ),
    ...slotsOf(each, '填').flatMap((id) =>
      items.map((s) => field(report, [section, `${id}.${s.code}`, `${s.name}：${id}`, 'text', '', `科目 ${s.code}`])),
    ),
    ...(each.size > 0
      ? items.map((s) =>
          field(report, [section, `上年.项.${s.code}`, `${last}${s.name}`, 'amount', '万元', `科目 ${s.code}`]),
        )
      : []),
    ...slotsOf(template, '数').flatMap((slot) => {
      const [name = '', aspect] = slot.split(/[.．]/);
      if (aspect === undefined || aspect === '占比' || !isFigureName(name)) return [];
      const id = `上年.${priorKeyOf(name, report)}`;
      return [field(report, [section, id, `${last}${name}`, 'amount', '万元', '也可以选择上年的工作簿，一次取齐'])];
    }),
  ];
  const seen = new Set(known);
  return made.filter((f) => !seen.has(f.id) && seen.add(f.id));
}

const without = (template: Template, lines: Template): Template =>
  new Map([...template].filter(([key]) => !lines.has(key)));

/** What common 项 are spent on, as published budgets say it; offered as examples. */
const USES: Readonly<Record<string, string>> = {
  培训支出: '本单位举办的各类政策及业务培训支出',
  行政单位离退休: '本单位退休职工活动支出',
  事业单位离退休: '本单位退休职工活动支出',
  机关事业单位基本养老保险缴费支出: '按照规定标准为本单位职工缴纳的基本养老保险费',
  机关事业单位职业年金缴费支出: '按照规定标准为本单位职工缴纳的职业年金',
  行政单位医疗: '按规定标准为本单位职工缴纳的基本医疗保险费',
  事业单位医疗: '按规定标准为本单位职工缴纳的基本医疗保险费',
  公务员医疗补助: '按照规定标准为本单位职工缴纳的公务员医疗补助经费',
  行政运行: '发放本单位在职职工工资、津贴补贴，以及保障机构正常运转的日常支出',
  事业运行: '发放本单位在职职工工资、绩效，以及保障机构正常运转的日常支出',
  住房公积金: '按规定标准为本单位职工缴纳的住房公积金',
  购房补贴: '按房改政策规定标准，向本单位符合条件职工发放的购房补贴',
};

const PRIOR_SECTIONS: Readonly<Record<string, string>> = {
  '收入支出决算总表.收入总计': 'js-1',
  '收入支出决算总表.支出总计': 'js-1',
  '财政拨款收入支出决算总表.收入总计': 'js-4',
  '财政拨款收入支出决算总表.支出总计': 'js-4',
  '一般公共预算财政拨款支出决算表.合计': 'js-5',
  '机关运行经费.决算数': 'js-10',
  '收支总表.收支总计': 'ys-1',
  '财政拨款收支总表.收支总计': 'ys-2',
  '一般公共预算支出表.当年财政拨款': 'ys-3',
  '机关运行经费.预算数': 'ys-8',
};

/** A fact as it stands in a sentence: one line, without the full stop the user may have typed. */
export function factText(facts: Facts, id: string, label?: string): string | undefined {
  const raw = facts[id] ?? (label === undefined ? undefined : facts[label]);
  const text = raw
    ?.replace(/\s*[\r\n]+\s*/g, '')
    .trim()
    .replace(/[。；;，,.、]+$/, '');
  return text ? text : undefined;
}

/** A fact as an amount; undefined when it is not given or is no number. */
export function factAmount(facts: Facts, id: string): Decimal | undefined {
  const text = factText(facts, id);
  const parsed = text === undefined ? undefined : parseAmount(text.replace(/(万元|辆|次|人|台|套|个|%)$/, ''));
  return parsed && new Decimal(parsed.value);
}

/** Last year's figures with those that were typed as facts (`上年.…`) put in. */
export function priorWithFacts(prior: PriorFigures, facts: Facts): PriorFigures {
  const typed = Object.entries(facts).flatMap(([key, value]) =>
    key.startsWith('上年.') && factText(facts, key) ? [[key.slice(3), value] as const] : [],
  );
  return { ...prior, figures: { ...prior.figures, ...Object.fromEntries(typed) } };
}

const isFigureName = (name: string): name is FigureName => (FIGURE_NAMES as readonly string[]).includes(name);
