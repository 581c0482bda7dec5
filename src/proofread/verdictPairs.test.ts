import { proofread, readText, type ProofreadReport, type TextDocument } from '.';

/**
 * Each verdict of docs/proofread.md, found at its place, and beside it the right text, of which nothing is said. The text
 * has both: `⟨wrong|right⟩`. Units and figures are invented.
 */
interface Pair {
  readonly what: string;
  readonly text: string;
  /** What is found, a piece of the wrong text. */
  readonly quote: string;
  readonly verdict: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly expected: string | null;
  readonly says?: RegExp;
  /** Data of a chart under the text: title, then `[category, value]`, a value again as `⟨wrong|right⟩`. */
  readonly chart?: readonly [title: string, ...points: readonly (readonly [string, string])[]];
}

type Row = readonly [what: string, text: string, quote: string, verdict: string, severity: Pair['severity'], expected: string | null, says?: RegExp]; // prettier-ignore

const A = '云台市文化局2022年度部门决算情况说明\n';
const B = '云台市文化局2022年部门预算编制说明\n';
const SPENDING = '三、支出决算情况说明\n';
const SANGONG = '七、“三公”经费支出决算情况说明\n';
const PARTS = '其中：基本支出100.00万元，项目支出200.00万元。';

const ROWS: readonly Row[] = [
  ['尾差：合计的末位', `${A}${SPENDING}本年支出合计⟨300.01|300.00⟩万元，${PARTS}`, '本年支出合计300.01万元', '尾差', 'info', '300', /四舍五入/],
  ['尾差：比率截去尾数', `${A}一、收入支出决算总体情况说明\n收入总计2000.00万元，比2021年增加123.40万元，增长⟨6.57|6.58⟩%。`, '增长6.57%', '尾差', 'info', '6.58', /截去尾数/],
  ['倒挤：占比', `${A}${SPENDING}本年支出合计307.82万元，其中：基本支出100.00万元，占32.49%；项目支出175.69万元，占57.08%；经营支出29.42万元，占⟨9.55|9.56⟩%；上缴上级支出2.71万元，占0.88%。`, '占9.55%', '倒挤', 'warning', '9.56', /100%/],
  ['数值不符：占比', `${A}${SPENDING}本年支出合计400.00万元，其中：基本支出304.92万元，占⟨67.23|76.23⟩%；项目支出95.08万元，占23.77%。`, '占67.23%', '数值不符', 'error', '76.23'],
  ['数值不符：误用本年数作基数', `${A}一、收入支出决算总体情况说明\n收入总计500.00万元，比2021年增加100.00万元，增长⟨20.00|25.00⟩%。`, '增长20.00%', '数值不符', 'error', '25', /本年数作基数/],
  ['数值不符：本年÷上年', `${A}一、收入支出决算总体情况说明\n收入总计500.00万元，比2021年增加100.00万元，增长⟨125.00|25.00⟩%。`, '增长125.00%', '数值不符', 'error', '25', /本年数÷上年数|100个百分点/],
  ['数值不符：没有乘以100', `${A}${SANGONG}公务接待费支出2.00万元，年初预算为4.00万元，完成年初预算的⟨0.50|50.00⟩%。`, '完成年初预算的0.50%', '数值不符', 'error', '50', /没有乘以100/],
  ['数值不符：小数点错了两位（100倍）', `${A}${SPENDING}本年支出合计⟨30000.00|300.00⟩万元，${PARTS}`, '本年支出合计30000.00万元', '数值不符', 'error', '300'],
  ['数值不符：差值', `${A}${SANGONG}公务接待费支出2.05万元，年初预算为2.95万元，差值为⟨0.80|0.90⟩万元。`, '差值为0.80万元', '数值不符', 'error', '0.9'],
  ['数值不符：辆数', `${A}八、其他重要事项的情况说明\n（三）国有资产占有使用情况\n截至2022年12月31日，共有车辆⟨9|8⟩辆，其中：应急保障用车3辆、机要通信用车2辆、其他用车3辆。`, '共有车辆9辆', '数值不符', 'error', null, /多出1辆|还少1辆/],
  ['方向不符：增长与下降', `${A}一、收入支出决算总体情况说明\n2022年收入总计500.00万元，2021年收入总计400.00万元，与2021年相比，收入总计⟨减少|增加⟩100.00万元。`, '减少100.00万元', '方向不符', 'error', '增加100万元'],
  ['方向不符：大于与小于', `${A}${SANGONG}公务接待费支出决算为2.05万元，年初预算为2.95万元，决算数⟨大于|小于⟩预算数。`, '决算数大于预算数', '方向不符', 'error', '小于预算数'],
  ['方向不符：并不持平', `${B}1.“教育支出（类）进修及培训（款）培训支出（项）”12.00万元，主要用于培训。2021年当年预算执行数为⟨10.00|12.00⟩万元，2022年预算安排12.00万元，与2021年预算执行数持平。`, '与2021年预算执行数持平', '方向不符', 'error', '增加2万元'],
  ['单位不符：万元漏写万', `${A}${SPENDING}本年支出合计⟨300.00元|300.00万元⟩，${PARTS}`, '本年支出合计300.00元', '单位不符', 'error', '3000000'],
  ['单位不符：一项漏写万', `${A}${SPENDING}本年支出合计300.00万元，其中：基本支出⟨100.00元|100.00万元⟩，项目支出200.00万元。`, '基本支出100.00元', '单位不符', 'error', '1000000'],
  ['单位不符：万元写成亿元', `${A}${SPENDING}本年支出合计⟨300.00亿元|300.00万元⟩，${PARTS}`, '本年支出合计300.00亿元', '单位不符', 'error', '0.03'],
  ['单位不符：万元写成千元', `${A}${SPENDING}本年支出合计⟨300.00千元|300.00万元⟩，${PARTS}`, '本年支出合计300.00千元', '单位不符', 'error', '3000'],
  ['单位不符：以元印出，写作万元（10000倍）', `${A}${SPENDING}本年支出合计⟨3000000.00|300.00⟩万元，${PARTS}`, '本年支出合计3000000.00万元', '单位不符', 'error', '300'],
  ['单位不符：通篇以元，一处写万元', `${A}${SPENDING}本年支出合计3000000.00元，其中：基本支出1000000.00元，项目支出2000000.00⟨万元|元⟩。`, '项目支出2000000.00万元', '单位不符', 'error', '200'],
  ['单位不符：通篇以千元，一处写元', `${B}一、收支预算情况说明\n本年支出合计3000.00千元，其中：基本支出1000.00千元，项目支出2000.00⟨元|千元⟩。`, '项目支出2000.00元', '单位不符', 'error', '2000000'],
  ['单位不符：通篇以亿元，一处写万元', `2022年财政决算报告\n一般公共预算支出3.50亿元，其中：教育支出1.20亿元，卫生健康支出0.80亿元，社会保障和就业支出1.50⟨万元|亿元⟩。`, '社会保障和就业支出1.50万元', '单位不符', 'error', '15000'],
  ['单位不符：增减额漏写万', `${A}一、收入支出决算总体情况说明\n收入总计500.00万元，比2021年增加⟨100.00元|100.00万元⟩，增长25.00%。`, '增加100.00元', '单位不符', 'error', '1000000'],
  ['单位不符：同一数前后单位不同', `${A}${SANGONG}公务接待费支出1.58万元。\n1.公务接待费支出1.58⟨元|万元⟩，接待16批次。`, '1.公务接待费支出1.58元', '单位不符', 'error', '15800'],
  ['单位不符：占后缺百分号', `${A}${SPENDING}本年支出合计400.00万元，其中：基本支出304.92万元，占76.23⟨|%⟩；项目支出95.08万元，占23.77%。`, '占76.23', '单位不符', 'warning', null],
  ['年度不符：截至上年末', `${A}八、其他重要事项的情况说明\n（三）国有资产占有使用情况\n截至⟨2021|2022⟩年12月31日，共有车辆8辆。`, '2021年12月31日', '年度不符', 'error', '2022-12-31'],
  ['年度不符：标题', `${A}一、收入支出决算总体情况说明\n2022年度收入总计500.00万元。\n二、⟨2021|2022⟩年度支出决算情况说明\n2022年度支出300.00万元。\n三、2022年度收入决算情况说明\n2022年度收入500.00万元。`, '2021年度', '年度不符', 'error', '2022年度'],
  ['年度不符：句首', `${A}${SPENDING}⟨2021|2022⟩年度支出合计300.00万元，${PARTS}`, '2021年度', '年度不符', 'error', '2022年度'],
  ['年度不符：与前年比较', `${A}一、收入支出决算总体情况说明\n2022年度收入总计500.00万元，与⟨2020|2021⟩年相比，增加100.00万元，增长25.00%。`, '2020年', '年度不符', 'warning', '2021'],
  ['年度不符：与本年比较', `${A}一、收入支出决算总体情况说明\n2022年度收入总计500.00万元，与⟨2022|2021⟩年相比，增加100.00万元，增长25.00%。`, '2022年', '年度不符', 'error', '2021'],
  ['年度不符：预算与本年预算比较', `${B}2022年收入预算800万元，比⟨2022|2021⟩年预算增加80万元。`, '2022年', '年度不符', 'error', '2021'],
  ['年度不符：年份的位数', `${A}一、收入支出决算总体情况说明\n⟨20222|2022⟩年度收入总计500.00万元。`, '20222年度', '年度不符', 'warning', null],
  ['前后不一：同一数两处', `${A}${SPENDING}本年支出合计300.00万元，${PARTS}\n四、“三公”经费支出决算情况说明\n“三公”经费支出决算为8.50万元。\n（一）“三公”经费支出决算总体情况说明\n“三公”经费支出决算为⟨9.50|8.50⟩万元。`, '“三公”经费支出决算为9.50万元', '前后不一', 'error', '8.5'],
  ['前后不一：部分大于整体', `${A}九、政府采购支出情况\n政府采购支出总额100.00万元。授予中小企业合同金额⟨120.00|80.00⟩万元。`, '授予中小企业合同金额120.00万元', '前后不一', 'error', null],
  ['漏项：正好是文中另一项', `${A}${SPENDING}本年支出合计500.00万元，主要用于以下方面：教育支出（类）300.00万元；卫生健康支出（类）150.00万元⟨|；住房保障支出（类）50.00万元⟩。\n其中住房保障支出（类）50.00万元用于住房公积金。`, '本年支出合计500.00万元', '漏项', 'error', null, /还少50万元，与.*住房保障支出.*50.00万元相同/],
  ['漏项：没有一项能说明', `${A}${SPENDING}本年支出合计500.00万元，主要用于以下方面：教育支出（类）312.47万元；卫生健康支出（类）150.00万元⟨|；住房保障支出（类）37.53万元⟩。`, '本年支出合计500.00万元', '漏项', 'error', null, /还少37.53万元，可能漏列/],
  ['漏项：加上……合计', '2022年预算执行情况\n一般公共预算收入完成147.1亿元，加上转移性收入49.2亿元，收入合计⟨198.3|196.3⟩亿元。', '收入合计198.3亿元', '漏项', 'error', null, /还少2亿元/],
  ['基数为零：增减率', `${B}2021年当年预算执行数为0万元，2022年预算安排60.13万元，比2021年预算执行数增加⟨100.00%|60.13万元⟩。`, '增加100.00%', '基数为零', 'warning', null],
  ['基数为零：增减额等于本年数', `${A}${SPENDING}本年支出合计307.82万元，比2021年增加⟨307.82万元，增长100%|207.82万元，增长207.82%⟩。`, '增长100%', '基数为零', 'warning', null],
  ['基数为零：完成率', `${A}${SANGONG}公务接待费支出决算为2.00万元，年初预算为⟨0|4.00⟩万元，完成年初预算的⟨100|50⟩%。`, '完成年初预算的100%', '基数为零', 'warning', null],
  ['模板残留：占位', `${A}一、收入支出决算总体情况说明\n2022年度收入总计⟨XX|500.00⟩万元。`, 'XX', '模板残留', 'warning', null],
  ['模板残留：两种写法都留着', `${A}一、收入支出决算总体情况说明\n2022年度收入总计500.00万元，比2021年⟨增加（减少）|增加⟩100.00万元，增长25.00%。`, '增加（减少）', '模板残留', 'warning', null],
  ['模板残留：原因没有写', `${B}公务接待费比2021年减少1万元，主要原因是⟨|接待批次减少⟩。`, '原因是。', '模板残留', 'warning', null],
  ['模板残留：图的提示', `${A}${SPENDING}本年支出合计300.00万元，${PARTS}⟨（饼状图）|⟩`, '（饼状图）', '模板残留', 'info', null],
  ['标点：重复', `${A}${SPENDING}本年支出合计300.00万元⟨，，|，⟩${PARTS}`, '，，', '标点', 'info', null],
  ['标点：引号不成对', `${A}${SANGONG}“三公⟨|”⟩经费支出8.50万元，与上年持平。`, '“三公经费支出', '标点', 'info', null, /引号不成对/],
  ['标点：括号不成对', `${A}${SANGONG}因公出国（境⟨|）⟩经费支出8.50万元，与上年持平。`, '因公出国（境经费支出8', '标点', 'info', null, /括号不成对/],
  ['科目名称：旧名', `${A}五、一般公共预算财政拨款支出决算情况说明\n“⟨文化体育与传媒支出|文化旅游体育与传媒支出⟩（类）⟨文化|文化和旅游⟩（款）群众文化（项）”20.00万元。`, '文化体育与传媒支出', '科目名称', 'warning', '文化旅游体育与传媒支出'],
  ['科目名称：类下没有这个款', `${A}五、一般公共预算财政拨款支出决算情况说明\n住房保障支出（类）⟨住房保障支出|住房改革支出⟩（款）住房公积金（项）支出20.00万元。`, '住房保障支出', '科目名称', 'warning', '住房改革支出'],
  ['章节：缺号', `${A}一、收入支出决算总体情况说明\n收入总计10万元。\n二、收入决算情况说明\n收入10万元。\n⟨四|三⟩、财政拨款收入支出决算总体情况说明\n总计10万元。`, '四、财政拨款收入支出决算总体情况说明', '章节', 'info', null, /缺号/],
  ['章节：重号', `${A}一、收入支出决算总体情况说明\n收入总计10万元。\n二、收入决算情况说明\n收入10万元。\n⟨二|三⟩、财政拨款收入支出决算总体情况说明\n总计10万元。`, '二、财政拨款收入支出决算总体情况说明', '章节', 'info', null, /重复/],
  ['图号：缺图', `${A}一、收入支出决算总体情况说明\n收入总计10万元。\n（图⟨2|1⟩：收入决算结构图）`, '（图2：收入决算结构图）', '章节', 'info', null, /缺图1/],
  ['图号：写错', `${A}一、收入支出决算总体情况说明\n收入总计10万元。\n（图1：收入决算结构图）\n（图⟨5|2⟩：支出决算结构图）\n（图3：财政拨款结构图）`, '图5', '章节', 'warning', '图2'],
  ['图号：重号', `${A}一、收入支出决算总体情况说明\n收入总计10万元。\n（图1：收入决算结构图）\n（图⟨1|2⟩：支出决算结构图）`, '（图1：支出决算结构图）', '章节', 'info', null, /重复/],
]; // prettier-ignore

const TERMS = (names: readonly string[]): string =>
  `第三部分 名词解释\n${names.map((name, i) => `${i + 1}.${name}（项）：指用于${name}方面的支出。`).join('\n')}`;
const ITEMS = `${A}五、一般公共预算财政拨款支出决算情况说明\n1.教育支出（类）普通教育（款）学前教育（项）支出10.00万元。\n2.教育支出（类）普通教育（款）小学教育（项）支出20.00万元。\n3.教育支出（类）普通教育（款）初中教育（项）支出30.00万元。\n`;
const PIE = '（图1：支出决算结构图）';

const PAIRS: readonly Pair[] = [
  ...ROWS.map(([what, text, quote, verdict, severity, expected, says]): Pair => ({ what, text, quote, verdict, severity, expected, ...(says ? { says } : {}) })),
  { what: '名词解释：解释了，正文没有', text: `${ITEMS}${TERMS(['学前教育', '小学教育', '⟨高中教育|初中教育⟩'])}`, quote: '高中教育', verdict: '名词解释', severity: 'info', expected: null, says: /正文没有/ },
  { what: '名词解释：正文有，没有解释', text: `${ITEMS}${TERMS(['学前教育', '小学教育'])}⟨|\n3.初中教育（项）：指用于初中教育方面的支出。⟩`, quote: '初中教育', verdict: '名词解释', severity: 'info', expected: null, says: /没有解释/ },
  { what: '图文不符：图里写错', text: `${A}${SPENDING}本年支出合计300.00万元，${PARTS}\n${PIE}`, chart: ['支出决算结构图', ['基本支出', '⟨110.00|100.00⟩'], ['项目支出', '200.00']], quote: '110.00', verdict: '图文不符', severity: 'error', expected: '100', says: /正文为100/ },
  { what: '图文不符：末位', text: `${A}${SPENDING}本年支出合计300.00万元，${PARTS}\n${PIE}`, chart: ['支出决算结构图', ['基本支出', '⟨100.01|100.00⟩'], ['项目支出', '200.00']], quote: '100.01', verdict: '图文不符', severity: 'warning', expected: '100' },
]; // prettier-ignore

const sideOf = (text: string, side: 0 | 1): string =>
  text.replace(/⟨([^|⟩]*)\|([^⟩]*)⟩/g, (_, wrong: string, right: string) => [wrong, right][side]!);

/** The text with one side of what it leaves open, its chart data written under it as the reader of a .docx does. */
function documentOf({ text, chart }: Pair, side: 0 | 1): TextDocument {
  const words = sideOf(text, side);
  if (!chart) return readText(words);
  const [title, ...points] = chart;
  const data = points.map(([category, value]) => [category, sideOf(value, side)] as const);
  const document = readText(`${words}\n${title}\n${data.map((point) => point.join('\t')).join('\n')}`);
  let from = words.length;
  const placed = data.map(([category, value]) => {
    const start = document.text.indexOf(`${category}\t${value}`, from) + category.length + 1;
    from = start;
    return { category, value, start, end: start + value.length };
  });
  return { ...document, figures: [{ id: 'chart1', title, series: [{ name: '支出数', points: placed }] }] };
}

const said = ({ findings }: ProofreadReport): string[] =>
  findings.map((f) => `${f.verdict} ${f.severity} ${f.quote} → ${f.expected ?? '—'} ${f.message}`);

describe.each(PAIRS.map((pair) => [pair.what, pair] as const))('%s', (_what, pair) => {
  test('the wrong text: found at its place', () => {
    const document = documentOf(pair, 0);
    const report = proofread(document);
    const found = report.findings.find((f) => f.quote === pair.quote && f.verdict === pair.verdict);
    if (!found) throw new Error(`${pair.quote} was not found: ${said(report).join('\n')}`);
    expect([found.severity, found.expected]).toEqual([pair.severity, pair.expected]);
    expect(document.text.slice(found.start, found.end)).toBe(found.quote);
    if (pair.says) expect(found.message).toMatch(pair.says);
  });

  test('the right text: nothing is said', () => {
    expect(said(proofread(documentOf(pair, 1)))).toEqual([]);
  });
});

test('the table of the manual has no verdict that is not here', () => {
  const verdicts = new Set(PAIRS.map((pair) => pair.verdict));
  for (const verdict of [
    '尾差',
    '倒挤',
    '数值不符',
    '方向不符',
    '单位不符',
    '年度不符',
    '前后不一',
    '漏项',
    '图文不符',
    '基数为零',
    '模板残留',
    '科目名称',
    '名词解释',
    '章节',
    '标点',
  ])
    // prettier-ignore
    expect(verdicts).toContain(verdict);
});
