import type { ChartSpec } from './types';

/** The chart in one sentence, for readers who do not see it (alternative text). */
export function chartSummary(spec: ChartSpec): string {
  if (spec.skipped !== undefined) return `${spec.id} ${spec.title}：${spec.skipped}`;
  const kind = spec.type === 'pie' ? '饼图' : '柱形图';
  const values =
    spec.type === 'pie'
      ? spec.categories.map(
          (name, i) => `${name}${spec.series[0]?.points[i]?.value ?? '—'}${spec.unit}，占${spec.percents?.[i] ?? '—'}`,
        )
      : spec.series.map(
          (s) =>
            `${s.name}${spec.categories.map((name, i) => `${name}${s.points[i]?.value ?? '缺'}${spec.unit}`).join('、')}`,
        );
  return `${spec.id} ${spec.title}，${kind}：${values.join('；')}。${spec.note ?? ''}`;
}
