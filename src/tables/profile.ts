import { economic, functional, nameStem } from '../classification';
import type { KindDefinition } from './definition';
import { leadingCode } from './rows/leadingCode';
import { sanGongRows } from './rows/sangong';
import type { Segment } from './segments';
import { classOfLine, lineLabel } from './rows/lineLabel';
import { asCode, squash } from './text';

const ROWS_LOOKED_AT = 60;

/** What the first data rows of a segment look like, counted once for all kinds. */
export class RowProfile {
  private readonly texts: string[][] = [];
  private readonly economic: boolean[] = [];
  private readonly functional: boolean[] = [];
  private sanGong: boolean | undefined;

  constructor(private readonly segment: Segment) {
    const { grid, header } = segment;
    if (!header) return;
    const last = Math.min(segment.bottom, header.dataTop + ROWS_LOOKED_AT);
    for (let row = header.dataTop; row <= last; row++) {
      const texts: string[] = [];
      let isEconomic = false;
      let isFunctional = false;
      for (const col of grid.filled(row)) {
        const value = grid.value(row, col)!;
        const code = typeof value === 'number' ? asCode(value) : leadingCode(value) || asCode(value);
        if (code) {
          isEconomic ||= /^(?:30[1-9]|31[0-3]|399|50\d|51[0-4]|599)/.test(code);
          isFunctional ||= code.startsWith('2');
        } else if (typeof value === 'string') texts.push(squash(value));
      }
      if (texts.length === 0 && grid.filled(row).length === 0) continue;
      this.texts.push(texts);
      this.economic.push(isEconomic);
      this.functional.push(isFunctional);
    }
  }

  /** Share of the rows that look like rows of a kind, 0…1. */
  fit(kind: KindDefinition): number {
    const seen = this.texts.length;
    if (seen === 0) return 0;
    switch (kind.layout) {
      case 'two-sided':
        return share(this.texts.filter((t) => t.some((x) => isLine(kind, x))).length, seen);
      case 'economic':
        return share(this.economic.filter((is, i) => is || this.texts[i]!.some(isEconomicName)).length, seen);
      case 'functional':
      case 'functional-economic':
      case 'projects':
        return share(this.functional.filter((is, i) => is || this.texts[i]!.some(isFunctionalName)).length, seen);
      default:
        return 1;
    }
  }

  /** Most rows are codes of 功能分类. */
  get isFunctional(): boolean {
    return this.functional.filter(Boolean).length * 2 > this.texts.length;
  }

  /** Most rows are codes of 经济分类. */
  get isEconomic(): boolean {
    return this.economic.filter((is, i) => is && !this.functional[i]).length * 2 > this.texts.length;
  }

  /** The items of 三公 are rows. */
  get isSanGong(): boolean {
    const { grid, header, bottom } = this.segment;
    return (this.sanGong ??= header !== undefined && sanGongRows({ grid, header, bottom }) !== undefined);
  }
}

function share(fits: number, seen: number): number {
  return Math.min(1, (fits / seen) * 1.2);
}

function isLine(kind: KindDefinition, text: string): boolean {
  if (text.length < 2 || text.length > 30) return false;
  const label = lineLabel(text);
  return (kind.lines?.some((p) => p.match.test(label)) ?? false) || classOfLine(text) !== '';
}

function isEconomicName(text: string): boolean {
  return text.length > 2 && text.length < 30 && economic.codesOf(text).some((c) => c.startsWith('3'));
}

function isFunctionalName(text: string): boolean {
  return text.length > 1 && text.length < 40 && functional.codesOf(nameStem(text)).length > 0;
}
