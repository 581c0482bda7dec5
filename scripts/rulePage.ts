import {
  describeCondition,
  describeRule,
  EQUATION_RULES,
  isEquationRule,
  RULES,
  type EquationRule,
  type RuleAbout,
} from '../src/rules';
import { kindOf, type TableKindId } from '../src/tables';

/** The parts of a rule's page that come from the rule itself; the rest is written by hand. */
export const START = '<!-- 以下由 scripts/rule-pages.mjs 按规则数据生成，请勿手改 -->';
export const END = '<!-- 以上由规则数据生成 -->';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

export function pageName(rule: RuleAbout): string {
  return `${rule.id}.md`;
}

/** Title, table of facts and the equations. */
export function generatedPart(rule: RuleAbout): string {
  const declared = EQUATION_RULES.find((r) => r.id === rule.id);
  const rows = [
    ['级别', SEVERITY[rule.severity]],
    ['适用', rule.report === 'both' ? '预算、决算' : rule.report],
    ...(declared ? [['需要的表', tablesOf(declared)]] : []),
    ...(declared?.when ? [['条件', describeCondition(declared.when)]] : []),
    ['依据', rule.basis],
  ];
  const formulas = declared ? ['', '## 公式', '', ...describeRule(declared).map((text) => `- ${text}`)] : [];
  return [START, '', `# ${rule.id} ${rule.title}`, '', '| 项目 | 内容 |', '| --- | --- |', ...rows.map(([k, v]) => `| ${k} | ${v} |`), ...formulas, '', END].join('\n'); // prettier-ignore
}

function tablesOf(rule: EquationRule): string {
  const kinds = new Set(JSON.stringify(rule.equations).match(/(?:JS|YS)\.[A-Z]+/g) ?? []);
  return kinds.size === 0 ? '各表' : [...kinds].map((kind) => kindOf(kind as TableKindId).name).join('、');
}

/** The page with its generated part renewed, or a new page with the sections to be written. */
export function renewedPage(rule: RuleAbout, old: string | undefined): string {
  const own = generatedPart(rule);
  if (old === undefined) return `${own}\n\n${SKELETON}`;
  const [start, end] = [old.indexOf(START), old.indexOf(END)];
  if (start < 0 || end < 0) throw new Error(`${pageName(rule)}: 找不到生成部分的标记`);
  return old.slice(0, start) + own + old.slice(end + END.length);
}

export const SECTIONS = ['## 核对什么', '## 通过的例子', '## 不通过的例子', '## 什么时候可以忽略'] as const;

const SKELETON = `${SECTIONS[0]}

## 通过的例子

\`\`\`附表 通过
\`\`\`

## 不通过的例子

\`\`\`附表 不通过 表1!A1
\`\`\`

## 什么时候可以忽略
`;

const GROUPS: readonly (readonly [string, (rule: RuleAbout) => boolean])[] = [
  ['决算：表内', (r) => r.id.startsWith('JS-') && !r.id.startsWith('JS-X')],
  ['决算：表间', (r) => r.id.startsWith('JS-X')],
  ['预算', (r) => r.id.startsWith('YS-')],
  ['表中占比、增减、完成率', (r) => r.id.startsWith('ZB-')],
  ['科目', (r) => r.id.startsWith('KM-')],
  ['表式', (r) => r.id.startsWith('BS-')],
];

/** docs/rules/README.md: a line a rule. */
export function indexPage(): string {
  const lines = GROUPS.flatMap(([title, fits]) => [
    `## ${title}`,
    '',
    '| 编号 | 规则 | 级别 |',
    '| --- | --- | --- |',
    ...RULES.filter(fits).map((r) => `| [${r.id}](${pageName(r)}) | ${r.title} | ${SEVERITY[r.severity]} |`),
    '',
  ]);
  const declared = RULES.filter((r) => isEquationRule(r as EquationRule)).length;
  return `${[
    '# 核对规则',
    '',
    `共 ${RULES.length} 条，其中 ${declared} 条以等式声明。每条一页：核对什么、公式、依据、通过和不通过的例子（由测试逐个执行）、什么时候可以忽略。`,
    '',
    '规则可以关闭或改级别，也可以加本单位自己的规则，见[自定规则](../own-rules.md)。没有核对的内容和作出的假定，见[核对的边界](../limits.md)。',
    '',
    '本页由 `node scripts/rule-pages.mjs` 生成。',
    '',
    ...lines,
  ]
    .join('\n')
    .trimEnd()}\n`;
}
