import { child, childrenOf, descendants, xmlTree, type XmlNode } from './xmlTree';

/** A chart as its part caches it: what the reader of the document sees. */
export interface ChartData {
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly category: string; readonly value: string }[];
  }[];
}

/** Values of a cache by position: `<c:pt idx="0"><c:v>…</c:v></c:pt>`. */
function cached(node: XmlNode | undefined): Map<number, string> {
  const out = new Map<number, string>();
  for (const pt of descendants(node, 'pt')) out.set(Number(pt.attribute('idx') ?? 0), child(pt, 'v')?.text ?? '');
  return out;
}

/** A cached double as it was typed: `848.74000000000001` → `848.74`; percentages as percentages. */
function shown(value: string, format: string): string {
  const n = Number(value);
  if (value.trim() === '' || !Number.isFinite(n)) return value.trim();
  const exact = Number(n.toPrecision(15));
  if (format.includes('%')) return `${Number((exact * 100).toPrecision(12))}%`;
  return String(Number(exact.toFixed(6)));
}

/** Reads the data that a chart part (word/charts/chart1.xml) keeps for drawing; formulas behind it are not followed. */
export function readChart(xml: string): ChartData {
  const root = xmlTree(xml);
  const chart = child(root, 'chart');
  const title = [...descendants(child(chart, 'title'), 't')].map((t) => t.text).join('');
  const series: { name: string; points: { category: string; value: string }[] }[] = [];
  for (const ser of descendants(child(chart, 'plotArea'), 'ser')) {
    const tx = child(ser, 'tx');
    const name = [...cached(tx).values()][0] ?? child(tx, 'v')?.text ?? '';
    const categories = cached(child(ser, 'cat') ?? child(ser, 'xVal'));
    const values = child(ser, 'val') ?? child(ser, 'yVal');
    const format = [...descendants(values, 'formatCode')][0]?.text ?? '';
    const points = [...cached(values)].map(([at, value]) => ({
      category: (categories.get(at) ?? '').trim(),
      value: shown(value, childrenOf(values, 'numRef').length + childrenOf(values, 'numLit').length > 0 ? format : ''),
    }));
    if (points.length > 0) series.push({ name: name.trim(), points });
  }
  return { title: title.trim(), series };
}
