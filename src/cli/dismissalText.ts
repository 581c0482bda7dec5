import type { JudgedFinding } from '../app/dismissals';

/** What the user decided about a finding: `已忽略：历史原因`; '' when nothing. */
export function dismissalText({ state, dismissal }: Omit<JudgedFinding, 'finding'>): string {
  if (!dismissal) return '';
  return `${state === 'dismissed' ? '已忽略' : '忽略已过期（单元格改过）'}：${dismissal.reason}`;
}
