import { MAX_COLS, MAX_ROWS, parseA1 } from '../../../../src/workbook';
import type { Value } from './cell';

/**
 * Enough of Excel's formula language to recalculate what books of 附表 and our own sheets hold: references, + - * / ^ &,
 * comparisons, percent, and a few functions. A formula outside of it keeps the value it was stored with.
 */
export interface Lookup {
  /** Value of one cell (0-based), '' when empty. Throws FormulaError for an error value. */
  cell(sheet: string | undefined, row: number, col: number): Value;
}

/** An error value such as `#DIV/0!`. */
export class FormulaError extends Error {}
/** The formula uses something this evaluator does not know. */
export class Unsupported extends Error {}

type Area = { sheet: string | undefined; top: number; left: number; bottom: number; right: number };
type Result = Value | Area;
type Node = (lookup: Lookup) => Result;

const TOKEN =
  /\s*(?:(?<number>\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)|"(?<text>(?:[^"]|"")*)"|(?<error>#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!))|(?<ref>(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(]))|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<op><>|<=|>=|[-+*\/^&=<>%(),]))/uy;

interface Token {
  kind: 'number' | 'text' | 'error' | 'ref' | 'name' | 'op';
  text: string;
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  const source = formula.trimEnd();
  while (TOKEN.lastIndex < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new Unsupported(formula);
    const kind = (['number', 'text', 'error', 'ref', 'name', 'op'] as const).find((k) => groups[k] !== undefined)!;
    found.push({ kind, text: groups[kind]! });
  }
  return found;
}

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  #at = 0;
  constructor(private readonly list: Token[]) {}

  formula(): Node {
    const node = this.#binary(0);
    if (this.#at < this.list.length) throw new Unsupported(this.list[this.#at]!.text);
    return node;
  }

  #peek(text: string): boolean {
    const token = this.list[this.#at];
    return token?.kind === 'op' && token.text === text;
  }

  #take(text: string): void {
    if (!this.#peek(text)) throw new Unsupported(`expected ${text}`);
    this.#at++;
  }

  #binary(level: number): Node {
    const ops = LEVELS[level];
    if (!ops) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const op = ops.find((o) => this.#peek(o));
      if (!op) return left;
      this.#at++;
      const a = left;
      const b = this.#binary(level + 1);
      left = (lookup) => operate(op, single(a(lookup), lookup), single(b(lookup), lookup));
    }
  }

  #unary(): Node {
    if (this.#peek('-') || this.#peek('+')) {
      const negative = this.list[this.#at++]!.text === '-';
      const inner = this.#unary();
      return (lookup) => {
        const value = single(inner(lookup), lookup);
        return negative ? -toNumber(value) : value;
      };
    }
    let node = this.#primary();
    while (this.#peek('%')) {
      this.#at++;
      const inner = node;
      node = (lookup) => toNumber(single(inner(lookup), lookup)) / 100;
    }
    return node;
  }

  #primary(): Node {
    const token = this.list[this.#at++];
    if (!token) throw new Unsupported('unexpected end');
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'text') return () => token.text.replaceAll('""', '"');
    if (token.kind === 'error') {
      return () => {
        throw new FormulaError(token.text);
      };
    }
    if (token.kind === 'ref') return reference(token.text);
    if (token.kind === 'name') return this.#name(token.text.toUpperCase());
    if (token.text === '(') {
      const node = this.#binary(0);
      this.#take(')');
      return node;
    }
    throw new Unsupported(token.text);
  }

  #name(name: string): Node {
    if (name === 'TRUE' || name === 'FALSE') {
      if (!this.#peek('(')) return () => name === 'TRUE';
    }
    const call = FUNCTIONS[name];
    if (!call) throw new Unsupported(name);
    this.#take('(');
    const args: Node[] = [];
    while (!this.#peek(')')) {
      args.push(this.#peek(',') ? () => '' : this.#binary(0));
      if (this.#peek(',')) this.#at++;
    }
    this.#take(')');
    return (lookup) => call(args, lookup);
  }
}

function reference(text: string): Node {
  const bang = text.lastIndexOf('!');
  const name = bang < 0 ? undefined : text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  const area = parseA1(text.slice(bang + 1));
  if (!area || area.bottom >= MAX_ROWS || area.right >= MAX_COLS) throw new Unsupported(text);
  return () => ({ sheet: name, ...area });
}

function single(result: Result, lookup: Lookup): Value {
  if (typeof result !== 'object') return result;
  if (result.top !== result.bottom || result.left !== result.right)
    throw new Unsupported('an area where one cell is meant');
  return lookup.cell(result.sheet, result.top, result.left);
}

function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = Number(value.replaceAll(',', ''));
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

function compare(a: Value, b: Value): number {
  if (a === '' && typeof b === 'number') a = 0;
  if (b === '' && typeof a === 'number') b = 0;
  const rank = (v: Value): number => (typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number') return a - (b as number);
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Excel shows sums that differ from zero only in the last bits as zero. */
function settle(result: number, a: number, b: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : result;
}

function operate(op: string, a: Value, b: Value): Value {
  switch (op) {
    case '&':
      return String(a) + String(b);
    case '+':
      return settle(toNumber(a) + toNumber(b), toNumber(a), toNumber(b));
    case '-':
      return settle(toNumber(a) - toNumber(b), toNumber(a), toNumber(b));
    case '*':
      return toNumber(a) * toNumber(b);
    case '^':
      return toNumber(a) ** toNumber(b);
    case '/':
      if (toNumber(b) === 0) throw new FormulaError('#DIV/0!');
      return toNumber(a) / toNumber(b);
  }
  const order = compare(a, b);
  return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
    op
  ]!;
}

/** Numbers of the arguments as SUM sees them: text inside an area does not count, text given directly must be a number. */
function* numbers(args: readonly Node[], lookup: Lookup): Generator<number> {
  for (const arg of args) {
    const result = arg(lookup);
    if (typeof result !== 'object') yield toNumber(result);
    else {
      for (let r = result.top; r <= result.bottom; r++) {
        for (let c = result.left; c <= result.right; c++) {
          const value = lookup.cell(result.sheet, r, c);
          if (typeof value === 'number') yield value;
        }
      }
    }
  }
}

type Fn = (args: readonly Node[], lookup: Lookup) => Result;
const value = (args: readonly Node[], i: number, lookup: Lookup): Value => {
  const arg = args[i];
  return arg ? single(arg(lookup), lookup) : '';
};
const truthy = (v: Value): boolean => (typeof v === 'string' ? /^true$/i.test(v) : Boolean(v));

const FUNCTIONS: Record<string, Fn> = {
  SUM: (args, lookup) => {
    let total = 0;
    for (const n of numbers(args, lookup)) total += n;
    return total;
  },
  MAX: (args, lookup) => Math.max(...numbers(args, lookup)),
  MIN: (args, lookup) => Math.min(...numbers(args, lookup)),
  COUNT: (args, lookup) => [...numbers(args, lookup)].length,
  ABS: (args, lookup) => Math.abs(toNumber(value(args, 0, lookup))),
  ROUND: (args, lookup) => {
    const [x, digits] = [toNumber(value(args, 0, lookup)), toNumber(value(args, 1, lookup))];
    return (Math.sign(x) * Math.round(Number((Math.abs(x) * 10 ** digits).toPrecision(15)))) / 10 ** digits;
  },
  N: (args, lookup) => {
    const v = value(args, 0, lookup);
    return typeof v === 'string' ? 0 : toNumber(v);
  },
  TEXT: () => {
    throw new Unsupported('TEXT');
  },
  IF: (args, lookup) =>
    truthy(value(args, 0, lookup)) ? value(args, 1, lookup) : args[2] ? value(args, 2, lookup) : false,
  IFERROR: (args, lookup) => {
    try {
      return value(args, 0, lookup);
    } catch (error) {
      if (error instanceof FormulaError) return value(args, 1, lookup);
      throw error;
    }
  },
  AND: (args, lookup) => args.every((_, i) => truthy(value(args, i, lookup))),
  OR: (args, lookup) => args.some((_, i) => truthy(value(args, i, lookup))),
  NOT: (args, lookup) => !truthy(value(args, 0, lookup)),
};

const parsed = new Map<string, Node | Unsupported>();

/** Value of a formula; throws FormulaError for an error value and Unsupported when it cannot be told. */
export function evaluate(formula: string, lookup: Lookup): Value {
  let node = parsed.get(formula);
  if (!node) {
    try {
      node = new Parser(tokens(formula.replace(/^=/, ''))).formula();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      node = error;
    }
    parsed.set(formula, node);
  }
  if (node instanceof Unsupported) throw node;
  return single(node(lookup), lookup);
}
