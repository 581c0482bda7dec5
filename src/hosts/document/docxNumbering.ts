import type { OoxmlPackage } from '../file/package';
import type { ScannedParagraph } from './docxScan';
import { child, childrenOf, xmlTree } from './xmlTree';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const DIGITS = '零一二三四五六七八九';

/** 12 → 十二, as Word counts headings. */
export function chineseNumeral(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones] : '');
}

function counted(n: number, format: string): string {
  if (/^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting\w*)$/.test(format))
    return chineseNumeral(n);
  if (/^ideographDigital|chineseLegal/.test(format)) return [...String(n)].map((d) => DIGITS[Number(d)]).join('');
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((n - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((n - 1) % 26) + 1);
  if (format === 'bullet' || format === 'none') return '';
  return String(n);
}

/** The numbers that Word puts before headings by itself (「一、」「（二）」): they are not in the text of the file. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly styles = new Map<string, { id: string; level: number }>();
  private readonly counts = new Map<string, number[]>();
  private readonly abstractOf = new Map<string, string>();

  constructor(pkg: OoxmlPackage, folder: string) {
    if (pkg.has(`${folder}numbering.xml`)) this.readNumbering(pkg.text(`${folder}numbering.xml`));
    if (pkg.has(`${folder}styles.xml`)) this.readStyles(pkg.text(`${folder}styles.xml`));
  }

  private readNumbering(xml: string): void {
    const root = xmlTree(xml);
    const abstracts = new Map<string, Map<number, Level>>();
    for (const a of childrenOf(root, 'abstractNum')) {
      const levels = new Map<number, Level>();
      for (const l of childrenOf(a, 'lvl')) {
        levels.set(Number(l.attribute('ilvl') ?? 0), {
          format: child(l, 'numFmt')?.attribute('val') ?? 'decimal',
          text: child(l, 'lvlText')?.attribute('val') ?? '',
          start: Number(child(l, 'start')?.attribute('val') ?? 1),
        });
      }
      abstracts.set(a.attribute('abstractNumId') ?? '', levels);
    }
    for (const n of childrenOf(root, 'num')) {
      const id = n.attribute('numId') ?? '';
      const abstract = child(n, 'abstractNumId')?.attribute('val') ?? '';
      const levels = new Map(abstracts.get(abstract) ?? []);
      let isOwn = false;
      for (const o of childrenOf(n, 'lvlOverride')) {
        const level = Number(o.attribute('ilvl') ?? 0);
        const start = child(o, 'startOverride')?.attribute('val');
        const before = levels.get(level);
        if (before && start !== undefined) {
          levels.set(level, { ...before, start: Number(start) });
          isOwn = true;
        }
      }
      this.levels.set(id, levels);
      // Lists of one definition count on together unless they begin anew.
      this.abstractOf.set(id, isOwn ? `#${id}` : abstract);
    }
  }

  private readStyles(xml: string): void {
    for (const s of childrenOf(xmlTree(xml), 'style')) {
      const numbering = child(s, 'pPr', 'numPr');
      const id = child(numbering, 'numId')?.attribute('val');
      if (id)
        this.styles.set(s.attribute('styleId') ?? '', {
          id,
          level: Number(child(numbering, 'ilvl')?.attribute('val') ?? 0),
        });
    }
  }

  /** Number of the next paragraph; '' when it has none. Must be asked in document order. */
  label(paragraph: ScannedParagraph): string {
    const own = paragraph.numbering;
    const fromStyle = paragraph.style === undefined ? undefined : this.styles.get(paragraph.style);
    const id = own?.id || fromStyle?.id;
    if (!id || id === '0') return '';
    const level = own?.id ? own.level : (fromStyle?.level ?? 0);
    const levels = this.levels.get(id);
    const here = levels?.get(level);
    if (!levels || !here) return '';
    const key = this.abstractOf.get(id) ?? id;
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    counts[level] = (counts[level] ?? here.start - 1) + 1;
    counts.length = level + 1;
    return here.text.replace(/%(\d)/g, (_, n: string) => {
      const at = Number(n) - 1;
      return counted(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }
}
