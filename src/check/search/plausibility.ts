/**
 * How much a wrong amount looks like a slip in typing the right one, 0…1: digits swapped, one digit wrong, a digit lost or doubled, decimal
 * point moved, sign lost, row left blank.
 */
export function plausibility(wrong: number, right: number): number {
  if (right === wrong) return 0;
  if (right === 0 || wrong === 0) return 0.3;
  if (Math.abs(right + wrong) < 1e-9) return 0.9;
  const ratio = right / wrong;
  for (const power of [10, 100, 1000, 10_000])
    if (Math.abs(ratio / power - 1) < 1e-9 || Math.abs(ratio * power - 1) < 1e-9) return 1;
  const a = digits(wrong);
  const b = digits(right);
  if (a.length === b.length) {
    const differing = [...a].flatMap((ch, i) => (ch === b[i] ? [] : [i]));
    if (differing.length === 2 && a[differing[0]!] === b[differing[1]!] && a[differing[1]!] === b[differing[0]!])
      return 1;
    if (differing.length === 1) return 0.8;
  }
  if (Math.abs(a.length - b.length) === 1 && isOneLess(a.length < b.length ? a : b, a.length < b.length ? b : a))
    return 0.8;
  return 0;
}

function digits(value: number): string {
  return Math.abs(value).toFixed(2).replace('.', '');
}

function isOneLess(short: string, long: string): boolean {
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}
