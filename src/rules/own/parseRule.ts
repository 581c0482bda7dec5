import type { Relation, RuleSeverity } from '../types';
import type { Grading, OwnTerm } from './types';

/** What one line says. */
export type ParsedLine =
  | { readonly type: 'nothing' }
  | { readonly type: 'grading'; readonly grading: Grading }
  | { readonly type: 'equation'; readonly equation: ParsedEquation };

export interface ParsedEquation {
  readonly name?: string;
  readonly left: readonly OwnTerm[];
  readonly right: readonly OwnTerm[];
  readonly relation: Relation;
  readonly options: ParsedOptions;
  /** The equation as written, without name and options. */
  readonly text: string;
}

export interface ParsedOptions {
  readonly tolerance?: number;
  readonly severity?: RuleSeverity;
  readonly message?: string;
}

/** A slip in a rule, with the character (from 0) where it was noticed. */
export class RuleSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/**
 * Reads one line of the rule language, for example
 * `[支出决算表].[合计].[基本支出] + [支出决算表].[合计].[项目支出] = [支出决算表].[合计].[本年支出合计]；容差 0.05；警告；说明：…` or `JS-01-1 关闭`.
 * Throws `RuleSyntaxError`.
 */
export function parseRule(line: string): ParsedLine {
  const text = line.trim();
  if (text === '' || /^(?:#|\/\/|注[:：]|说明[:：])/.test(text)) return { type: 'nothing' };
  const grading = parseGrading(text);
  if (grading) return { type: 'grading', grading };
  return { type: 'equation', equation: new Parser(line).equation() };
}

const WISHES: Readonly<Record<string, Grading['wish']>> = {
  关闭: 'off', 停用: 'off', 不查: 'off', 错误: 'error', 警告: 'warning', 提示: 'info',
}; // prettier-ignore
const ID = '[A-Za-z]{2}(?:-[A-Za-z0-9]+)*(?:-?\\*)?';

function parseGrading(text: string): Grading | undefined {
  const words = Object.keys(WISHES).join('|');
  const after = new RegExp(`^(${ID})\\s*[:：=]?\\s*(${words})$`).exec(text);
  if (after) return { id: normalId(after[1]!), wish: WISHES[after[2]!]! };
  const before = new RegExp(`^(${words})\\s*[:：]?\\s*(${ID})$`).exec(text);
  return before ? { id: normalId(before[2]!), wish: WISHES[before[1]!]! } : undefined;
}

/** `js-x-11B` → `JS-X-11b`. */
function normalId(id: string): string {
  return id.toUpperCase().replace(/(\d)B$/, '$1b');
}

const OPEN = '[【［';
const CLOSE = ']】］';
const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:>=|≥|≧|＞＝|>＝|不小于|大于等于)/, '≥'],
  [/^(?:<=|≤|≦|＜＝|<＝|不大于|小于等于)/, '≤'],
  [/^(?:==?|＝|等于)/, '='],
];

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  equation(): ParsedEquation {
    const name = this.name();
    this.skip();
    const start = this.at;
    const left = this.side();
    const relation = this.relation();
    const right = this.side();
    const text = this.text.slice(start, this.at).trim();
    const options = this.options();
    return { ...(name ? { name } : {}), left, relation, right, options, text };
  }

  /** A name before the first amount: `年末结转核对：`. */
  private name(): string | undefined {
    const first = this.text.search(/[[【［Σ∑]|求和|SUM|上年/i);
    const colon = this.text.search(/[:：]/);
    if (colon < 0 || (first >= 0 && colon > first)) return undefined;
    this.at = colon + 1;
    return this.text.slice(0, colon).trim();
  }

  private side(): OwnTerm[] {
    const terms: OwnTerm[] = [];
    let sign: 1 | -1 = 1;
    this.skip();
    if (this.take(/^[-－−]/)) sign = -1;
    else this.take(/^[+＋]/);
    for (;;) {
      terms.push(...this.term(sign));
      this.skip();
      if (this.take(/^[+＋]/)) sign = 1;
      else if (this.take(/^[-－−]/)) sign = -1;
      else return terms;
    }
  }

  private term(sign: 1 | -1): OwnTerm[] {
    this.skip();
    const number = this.take(/^\d[\d,]*(?:\.\d+)?(?:万元|元)?/);
    if (number)
      return [
        { sign, isSum: false, isPrior: false, table: '', row: '', number: Number(number.replace(/[^\d.]/g, '')) },
      ];
    if (!this.take(/^(?:Σ|∑|求和|SUM)/i)) return [this.reference(sign, false)];
    this.skip();
    if (!this.take(/^[(（]/)) return [this.reference(sign, true)];
    const terms = [this.reference(sign, true)];
    for (;;) {
      this.skip();
      if (this.take(/^[,，、+＋]/)) terms.push(this.reference(sign, true));
      else if (this.take(/^[)）]/)) return terms;
      else throw this.error('求和的括号没有闭合，缺少“)”');
    }
  }

  private reference(sign: 1 | -1, isSum: boolean): OwnTerm {
    this.skip();
    const isPrior = this.take(/^(?:上年|去年)(?=\s*[[【［])/) !== undefined;
    this.skip();
    if (!OPEN.includes(this.text[this.at] ?? ' '))
      throw this.error(
        this.at >= this.text.length
          ? '这里还缺一个金额，如 [支出决算表].[合计].[基本支出]'
          : `看不懂“${this.text.slice(this.at, this.at + 8)}”：金额要写成 [表].[行].[栏]，如 [支出决算表].[合计].[基本支出]`,
      );
    const names = [this.bracket('表名')];
    while (names.length < 3) {
      const back = this.at;
      this.skip();
      const isJoined = this.take(/^[.。．·!！]/) !== undefined;
      this.skip();
      if (OPEN.includes(this.text[this.at] ?? ' ')) names.push(this.bracket(names.length === 1 ? '行名' : '栏名'));
      else if (isJoined) throw this.error(`“.”后面缺少${names.length === 1 ? '行名' : '栏名'}，如 .[合计]`);
      else {
        this.at = back;
        break;
      }
    }
    const [table, row, column] = names;
    if (row === undefined) throw this.error(`只写了表名“${table}”，还要写行和栏，如 [${table}].[合计].[基本支出]`);
    return { sign, isSum, isPrior, table: table!, row, ...(column === undefined ? {} : { column }) };
  }

  private bracket(what: string): string {
    const start = this.at++;
    const end = [...this.text].findIndex((ch, i) => i >= this.at && (CLOSE.includes(ch) || OPEN.includes(ch)));
    if (end < 0 || OPEN.includes(this.text[end]!)) throw new RuleSyntaxError(`${what}的方括号没有闭合，缺少“]”`, start);
    const name = this.text.slice(this.at, end).trim();
    this.at = end + 1;
    if (!name) throw new RuleSyntaxError(`方括号里没有${what}`, start);
    return name;
  }

  private relation(): Relation {
    this.skip();
    for (const [pattern, relation] of RELATIONS) if (this.take(pattern)) return relation;
    throw this.error('缺少 =、≥ 或 ≤');
  }

  private options(): ParsedOptions {
    const options: { -readonly [K in keyof ParsedOptions]: ParsedOptions[K] } = {};
    for (;;) {
      this.skip();
      while (this.take(/^[;；,，。]/)) this.skip();
      if (this.at >= this.text.length) return options;
      const tolerance = this.take(/^(?:容差|允许误差|误差)\s*[:：=]?\s*(?:±\s*)?\d+(?:\.\d+)?(?:万元|元)?/);
      const severity = this.take(/^(?:错误|警告|提示)/);
      const message = this.take(/^(?:说明|消息|信息|提示语)\s*[:：]?.+$/);
      if (tolerance) options.tolerance = Number(/\d+(?:\.\d+)?/.exec(tolerance)![0]);
      else if (this.take(/^精确/)) options.tolerance = 0;
      else if (this.take(/^(?:容许|允许)尾差/)) delete options.tolerance;
      else if (message) options.message = message.replace(/^(?:说明|消息|信息|提示语)\s*[:：]?\s*/, '').trim();
      else if (severity) options.severity = WISHES[severity] as RuleSeverity;
      else
        throw this.error(
          `看不懂“${this.text.slice(this.at, this.at + 10)}”：等式后面只能写 精确、容许尾差、容差 0.05、错误、警告、提示、说明：…，用“；”隔开`,
        );
    }
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private take(pattern: RegExp): string | undefined {
    const m = pattern.exec(this.text.slice(this.at));
    if (!m) return undefined;
    this.at += m[0].length;
    return m[0];
  }

  private error(message: string): RuleSyntaxError {
    return new RuleSyntaxError(message, this.at);
  }
}
