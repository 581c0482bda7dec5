/** A line of the table that the bench prints. */
export interface Line {
  readonly what: string;
  readonly size: string;
  /** What 附表通 takes. */
  readonly own: string;
  /** What the peer takes, with its name. */
  readonly peer?: string;
  /** What the two make of each other, in words. */
  readonly compared?: string;
  /** The aim and whether it is reached. */
  readonly aim?: string;
  readonly isMet?: boolean;
}

const HEAD = ['项目', '规模', '附表通', '对照', '相比', '目标'] as const;

/** The lines as a Markdown table. */
export function markdown(lines: readonly Line[]): string {
  const rows = lines.map((l) => [l.what, l.size, l.own, l.peer ?? '', l.compared ?? '', aimText(l)]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function aimText({ aim, isMet }: Line): string {
  if (aim === undefined) return '';
  return isMet === undefined ? aim : `${aim} ${isMet ? '✓' : '✗'}`;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

export function times(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} 倍`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
