import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProofClaim, ProofreadReport, ProofVerdict } from '../../src/proofread';

/** One judged number of a published document (test/fixtures/proofread). */
export interface Erratum {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart?: number;
  readonly valueEnd?: number;
  readonly kind: string;
  readonly value?: string;
  readonly verdict: 'ok' | 'cannot-check' | 'rounding' | 'plug' | 'wrong' | 'stale-year' | 'inconsistent';
  readonly origin?: 'publisher' | 'extraction' | 'unknown';
  readonly computed?: string;
  readonly correctedValue?: string;
}

export const DOCUMENTS = [
  { title: '四川省医疗保险异地结算中心2020年度单位决算', book: '四川省医疗保险异地结算中心-2020决算.xlsx' },
  { title: '四川省医疗保障局机关2024年单位预算', book: '四川省医疗保障局机关-2024预算.xlsx' },
  { title: '宣汉县医疗保障局2020年度部门决算', book: '宣汉县医疗保障局-2020决算.xlsx' },
] as const;

const folder = join(process.cwd(), 'test/fixtures/proofread');

export function readFixture(title: string): { text: string; errata: readonly Erratum[] } {
  const text = readFileSync(join(folder, `${title}.txt`), 'utf8');
  const { claims } = JSON.parse(readFileSync(join(folder, `${title}.errata.json`), 'utf8')) as { claims: Erratum[] };
  return { text, errata: claims };
}

/** Verdicts of ours that say the same as one of the errata. */
const SAME: Record<Erratum['verdict'], readonly ProofVerdict[]> = {
  ok: ['一致', '无从核对'],
  'cannot-check': ['无从核对', '一致'],
  rounding: ['尾差'],
  plug: ['倒挤'],
  wrong: ['数值不符', '方向不符', '单位不符'],
  'stale-year': ['年度不符'],
  inconsistent: ['前后不一', '图文不符', '数值不符', '漏项'],
};

const isError = (e: Erratum): boolean => e.verdict !== 'ok' && e.verdict !== 'cannot-check';

/** Our claims about the same number. */
export function claimsAt(report: ProofreadReport, e: Erratum): ProofClaim[] {
  const start = e.valueStart ?? e.start;
  const end = e.valueEnd ?? e.end;
  return report.claims.filter((c) => c.kind !== 'text' && c.start < end && c.end > start);
}

/** Whether the right value we give is the one of the errata. Several errata give none. */
export function givesRightValue(c: ProofClaim, e: Erratum): boolean {
  const right = e.correctedValue ?? (e.verdict === 'inconsistent' || e.verdict === 'rounding' ? e.computed : undefined);
  if (right === undefined) return true;
  if (c.expected === null) return false;
  return right === c.expected || Number(right) === Number(c.expected) || right.includes(c.expected);
}

export interface VerdictScore {
  readonly verdict: string;
  /** Errors of the publisher, found with a matching verdict and the right value. */
  readonly found: number;
  readonly errors: number;
}

export interface Score {
  readonly title: string;
  readonly withBook: boolean;
  readonly byVerdict: readonly VerdictScore[];
  /** What we report about numbers, verdict by verdict, and how much of it is an error indeed. */
  readonly reportedAs: readonly { readonly verdict: ProofVerdict; readonly right: number; readonly reported: number }[];
  readonly missed: readonly Erratum[];
  /** Numbers judged right or uncheckable that we report as error or warning. */
  readonly falseAlarms: readonly { readonly erratum: Erratum; readonly claim: ProofClaim }[];
  /** Findings about numbers, at any severity. */
  readonly reported: number;
  readonly recall: number;
  readonly precision: number;
  /** Share of the numbers judged right that we could confirm. */
  readonly confirmed: number;
}

/** Scores a report against the errata of its document. Only errors of the publisher count; extraction damage is not ours to find. */
export function scoreProofread(title: string, report: ProofreadReport, errata: readonly Erratum[]): Score {
  const errors = errata.filter((e) => isError(e) && e.origin === 'publisher');
  const isFound = (e: Erratum): boolean =>
    claimsAt(report, e).some(
      (c) =>
        SAME[e.verdict].includes(c.verdict) &&
        c.verdict !== '一致' &&
        c.verdict !== '无从核对' &&
        givesRightValue(c, e),
    );
  const missed = errors.filter((e) => !isFound(e));
  const errorAt = (c: ProofClaim): boolean =>
    errata.some((e) => isError(e) && c.start < (e.valueEnd ?? e.end) && c.end > (e.valueStart ?? e.start));
  const falseAlarms = errata
    .filter((e) => !isError(e))
    .flatMap((erratum) =>
      claimsAt(report, erratum)
        .filter((c) => (c.severity === 'error' || c.severity === 'warning') && !errorAt(c))
        .map((claim) => ({ erratum, claim })),
    );
  const numbers = report.findings.filter((c) => c.kind !== 'text');
  const verdicts = [...new Set(errors.map((e) => e.verdict))];
  const oks = errata.filter((e) => e.verdict === 'ok');
  const right = numbers.filter(errorAt).length;
  return {
    title,
    withBook: report.book !== null,
    byVerdict: verdicts.map((verdict) => ({
      verdict,
      found: errors.filter((e) => e.verdict === verdict && isFound(e)).length,
      errors: errors.filter((e) => e.verdict === verdict).length,
    })),
    reportedAs: [...new Set(numbers.map((c) => c.verdict))].map((verdict) => {
      const ofVerdict = numbers.filter((c) => c.verdict === verdict);
      return { verdict, right: ofVerdict.filter(errorAt).length, reported: ofVerdict.length };
    }),
    missed,
    falseAlarms,
    reported: numbers.length,
    recall: errors.length === 0 ? 1 : (errors.length - missed.length) / errors.length,
    precision: numbers.length === 0 ? 1 : right / numbers.length,
    confirmed: oks.filter((e) => claimsAt(report, e).some((c) => c.verdict === '一致')).length / oks.length,
  };
}

const percent = (n: number): string => `${(n * 100).toFixed(1)}%`;

/** The score as lines for a bench. */
export function printScore(s: Score): string {
  const verdicts = s.byVerdict.map((v) => `${v.verdict} ${v.found}/${v.errors}`).join('，');
  const reported = s.reportedAs.map((v) => `${v.verdict} ${v.right}/${v.reported}`).join('，');
  const lines = [
    `${s.title}（${s.withBook ? '有附表' : '仅文稿'}）：查全 ${percent(s.recall)}，查准 ${percent(s.precision)}（数字类发现 ${s.reported} 条），核对为一致 ${percent(s.confirmed)}`,
    `  查全按勘误结论：${verdicts}`,
    `  查准按本程序结论：${reported || '没有发现'}`,
    ...s.missed.map(
      (e) => `  漏：${e.id} ${e.quote.replace(/\s+/g, '')} ${e.verdict} 应为 ${e.correctedValue ?? e.computed ?? '—'}`,
    ),
    ...s.falseAlarms.map((f) => `  误报：${f.erratum.id} ${f.claim.message}`),
  ];
  return lines.join('\n');
}
