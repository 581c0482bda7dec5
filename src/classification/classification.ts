import economicData from './data/economic.json';
import functionalData from './data/functional.json';
import { nameStem, normaliseName } from './normaliseName';
import { isOneEdit } from './oneEdit';

/** A code with one of its names; `from`/`to` are the years of that name, 0 where unbounded or unknown. */
export interface ClassificationEntry {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How a printed name relates to a code in a year. */
export type NameMatch =
  | 'match'
  | 'other-year' // a name of this code, but of other years
  | 'mismatch' // the code is known under other names only
  | 'unknown-code';

export type ClassificationKind = 'functional' | 'economic';

const NO_CODES: readonly string[] = [];

type Raw = readonly (string | number)[];

/** Look-up over one classification (支出功能分类 or 支出经济分类), and what a user's own list adds to it. */
export class Classification {
  private readonly byCode = new Map<string, ClassificationEntry[]>();
  private readonly byStem = new Map<string, ClassificationEntry[]>();
  private readonly codesByStem = new Map<string, readonly string[]>();

  constructor(
    readonly kind: ClassificationKind,
    entries: Iterable<ClassificationEntry>,
  ) {
    for (const entry of entries) this.add(entry);
  }

  private add(entry: ClassificationEntry): void {
    push(this.byCode, entry.code, entry);
    push(this.byStem, nameStem(entry.name), entry);
  }

  /** A new classification with the user's entries in front of the built-in ones (`replace`: instead of them). */
  with(entries: Iterable<ClassificationEntry>, replace = false): Classification {
    const own = [...entries];
    return new Classification(this.kind, replace ? own : [...own, ...[...this.byCode.values()].flat()]);
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  entries(code: string): readonly ClassificationEntry[] {
    return this.byCode.get(code) ?? [];
  }

  /** The code's name in that year, or its latest name. */
  name(code: string, year?: number): string | undefined {
    const all = this.entries(code);
    return (all.find((e) => inYear(e, year)) ?? all.at(-1))?.name;
  }

  /** Codes that carry a name (suffix 支出 and level words ignored); those that still do before those of former years. */
  codesOf(name: string): readonly string[] {
    const stem = nameStem(name);
    const all = this.byStem.get(stem);
    if (!all) return NO_CODES;
    let codes = this.codesByStem.get(stem);
    if (!codes) {
      const inOrder = [...all.filter((e) => e.to === 0), ...all.filter((e) => e.to !== 0)];
      this.codesByStem.set(stem, (codes = [...new Set(inOrder.map((e) => e.code))]));
    }
    return codes;
  }

  /** Entries whose name is one character away from this one, which they do not bear: {@link isOneEdit}. */
  nearestTo(name: string): readonly ClassificationEntry[] {
    const [stem, whole] = [nameStem(name), normaliseName(name)];
    const near: ClassificationEntry[] = [];
    for (const [known, entries] of this.byStem)
      near.push(...entries.filter((e) => isOneEdit(stem, known) || isOneEdit(whole, normaliseName(e.name))));
    return near;
  }

  matchName(code: string, name: string, year?: number): NameMatch {
    const all = this.entries(code);
    if (all.length === 0) return 'unknown-code';
    const stem = nameStem(name);
    const same = all.filter((e) => nameStem(e.name) === stem);
    if (same.length === 0) return 'mismatch';
    return year === undefined || same.some((e) => inYear(e, year)) ? 'match' : 'other-year';
  }
}

export function inYear(entry: ClassificationEntry, year: number | undefined): boolean {
  return year === undefined || ((entry.from === 0 || year >= entry.from) && (entry.to === 0 || year <= entry.to));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function* fromRaw(rows: readonly Raw[]): Iterable<ClassificationEntry> {
  for (const [code, name, from, to] of rows)
    yield { code: String(code), name: String(name), from: Number(from), to: Number(to) };
}

/** 支出功能分类科目, about 2018–2025 (see docs/data.md for the sources and how sure they are). */
export const functional = new Classification('functional', fromRaw(functionalData as readonly Raw[]));

/** 支出经济分类科目（部门、政府）; the 部门 codes of 2014–2017 with those that ended or moved in 2018. */
export const economic = new Classification('economic', fromRaw(economicData as readonly Raw[]));

/** Level of a functional code by its length: 3 类, 5 款, 7 项. */
export function functionalLevel(code: string): '类' | '款' | '项' | undefined {
  return code.length === 3 ? '类' : code.length === 5 ? '款' : code.length === 7 ? '项' : undefined;
}

/** Economic codes of 人员经费 (301, 303); the other 部门 classes are 公用经费 in a 基本支出 table. */
export function isPersonnelCode(code: string): boolean {
  return /^30[13]/.test(code);
}
