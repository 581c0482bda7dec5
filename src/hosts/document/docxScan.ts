import { attributeIn, scanXml, unescapeXml } from '../file/xmlScan';

/** Some text of a run, with the place of its source in the XML. */
export interface TextPiece {
  readonly text: string;
  /** Offsets of the characters between `<w:t>` and `</w:t>`; for tabs and breaks of the element itself. */
  readonly from: number;
  readonly to: number;
  readonly isText: boolean;
  readonly run: RunSpan;
}

export interface RunSpan {
  /** The `<` of `<w:r>`. */
  readonly start: number;
  /** Behind `</w:r>`. */
  end: number;
  /** The `<w:rPr>…</w:rPr>` of the run, '' when it has none. */
  properties: string;
}

/** A paragraph element. Paragraphs inside text boxes come after the one that holds the box. */
export interface ScannedParagraph {
  /** Number among all `w:p` elements of the part, in document order. */
  readonly index: number;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Behind `<w:pPr>`, or `openEnd`. */
  contentStart: number;
  /** The `<` of `</w:p>`; −1 for an empty element. */
  closeStart: number;
  readonly pieces: TextPiece[];
  style: string | undefined;
  numbering: { id: string; level: number } | undefined;
  /** Relationship ids of the charts it holds. */
  readonly charts: string[];
  readonly cell: ScannedCell | undefined;
}

/** A cell of a table: the how-manieth of its row, and the columns of the table that it covers. */
export interface ScannedCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly span: number;
  /** Merged with the cell above. */
  readonly isBelow: boolean;
}

const WORD =
  /xmlns(?::(\w+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** Prefix of Word's own elements in a part, colon included: `w:`, or '' where it is the default namespace. */
export function wordPrefix(xml: string): string {
  const m = WORD.exec(xml.slice(0, 20_000));
  return m?.[1] ? `${m[1]}:` : m ? '' : 'w:';
}

/** Text that was taken out by a recorded change, or repeated for old readers. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'pPrChange', 'rPrChange']);
const ONE_CHARACTER: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Reads the paragraphs of a part with the places of all their text, without changing anything. Throws `XmlError`. */
export function scanDocx(xml: string): ScannedParagraph[] {
  const prefix = wordPrefix(xml);
  const all: ScannedParagraph[] = [];
  const open: ScannedParagraph[] = [];
  const runs: RunSpan[] = [];
  const tables: ScannedCell[] = [];
  const change = (to: Partial<ScannedCell>): void => {
    if (tables.length > 0) tables[tables.length - 1] = { ...tables.at(-1)!, ...to };
  };
  const countIn = (start: number, end: number): number =>
    Math.max(1, Math.min(1000, Number(attributeIn(xml.slice(start, end), '(?:\\w+:)?val') ?? 1) || 1));
  let tableCount = 0;
  let skip = 0;
  let textFrom = -1;
  let propertiesFrom = -1;
  let isHidden = false;
  const full = (start: number, nameEnd: number): string => xml.slice(start + 1, nameEnd);
  const own = (name: string, start: number, nameEnd: number): boolean => full(start, nameEnd) === prefix + name;
  const tagOf = (start: number, end: number): string => xml.slice(start, end);

  scanXml(xml, {
    open(name, start, nameEnd, end, selfClosing) {
      if (SKIPPED.has(name)) {
        if (!selfClosing) skip++;
        return;
      }
      const paragraph = open.at(-1);
      if (name === 'chart' && full(start, nameEnd) !== `${prefix}chart`) {
        const id = attributeIn(tagOf(start, end), '(?:\\w+:)?id');
        if (id && paragraph && skip === 0) paragraph.charts.push(id);
        return;
      }
      if (!own(name, start, nameEnd)) return;
      switch (name) {
        case 'p': {
          const at = tables.at(-1);
          const made: ScannedParagraph = {
            index: all.length, start, openEnd: end, contentStart: end, closeStart: -1, pieces: [], style: undefined, numbering: undefined, charts: [],
            cell: at && open.length === 0 ? { ...at } : undefined,
          }; // prettier-ignore
          all.push(made);
          if (!selfClosing) open.push(made);
          break;
        }
        case 'tbl':
          if (!selfClosing) tables.push({ table: tableCount++, row: -1, column: -1, from: 0, span: 0, isBelow: false });
          break;
        case 'tr':
          if (tables.length > 0) change({ row: tables.at(-1)!.row + 1, column: -1, from: 0, span: 0 });
          break;
        case 'gridBefore':
          if (tables.length > 0) change({ from: countIn(start, end) });
          break;
        case 'tc': {
          const before = tables.at(-1);
          if (before) change({ column: before.column + 1, from: before.from + before.span, span: 1, isBelow: false });
          break;
        }
        case 'gridSpan':
          change({ span: countIn(start, end) });
          break;
        case 'vMerge':
          change({ isBelow: !/val\s*=\s*["']restart/.test(tagOf(start, end)) });
          break;
        case 'r':
          isHidden = false;
          runs.push({ start, end, properties: '' });
          if (selfClosing) runs.pop();
          break;
        case 'rPr':
          if (!selfClosing && runs.length > 0 && propertiesFrom < 0) propertiesFrom = start;
          break;
        case 'vanish':
          if (propertiesFrom >= 0 && !/val\s*=\s*["'](?:0|false|off)["']/.test(tagOf(start, end))) isHidden = true;
          break;
        case 'pStyle':
          if (paragraph && paragraph.style === undefined)
            paragraph.style = attributeIn(tagOf(start, end), '(?:\\w+:)?val');
          break;
        case 'numId':
          if (paragraph && skip === 0)
            paragraph.numbering = {
              level: paragraph.numbering?.level ?? 0,
              id: attributeIn(tagOf(start, end), '(?:\\w+:)?val') ?? '',
            };
          break;
        case 'ilvl':
          if (paragraph && skip === 0)
            paragraph.numbering = {
              id: paragraph.numbering?.id ?? '',
              level: Number(attributeIn(tagOf(start, end), '(?:\\w+:)?val') ?? 0),
            };
          break;
        case 't':
          if (!selfClosing) textFrom = end;
          break;
        default:
          if (ONE_CHARACTER[name] !== undefined && runs.length > 0 && propertiesFrom < 0 && paragraph && skip === 0) {
            paragraph.pieces.push({
              text: ONE_CHARACTER[name],
              from: start,
              to: end,
              isText: false,
              run: runs.at(-1)!,
            });
          }
      }
    },
    close(name, start, end) {
      if (SKIPPED.has(name)) {
        if (start !== end) skip--;
        return;
      }
      const isOwn = start === end || xml.startsWith(`</${prefix}${name}`, start);
      if (!isOwn) return;
      const paragraph = open.at(-1);
      if (start === end) return;
      switch (name) {
        case 't':
          if (textFrom >= 0 && paragraph && runs.length > 0 && skip === 0 && !isHidden && start > textFrom) {
            paragraph.pieces.push({
              text: unescapeXml(xml.slice(textFrom, start)),
              from: textFrom,
              to: start,
              isText: true,
              run: runs.at(-1)!,
            });
          }
          textFrom = -1;
          break;
        case 'rPr':
          if (propertiesFrom >= 0 && runs.length > 0) {
            runs.at(-1)!.properties = xml.slice(propertiesFrom, end);
            propertiesFrom = -1;
          }
          break;
        case 'r': {
          const run = runs.pop();
          if (run) run.end = end;
          break;
        }
        case 'pPr':
          if (paragraph && paragraph.pieces.length === 0) paragraph.contentStart = end;
          break;
        case 'p': {
          const done = open.pop();
          if (done) done.closeStart = start;
          break;
        }
        case 'tbl':
          tables.pop();
          break;
      }
    },
  });
  return all;
}

/** Text of a paragraph as a reader sees it. */
export function textOf(paragraph: ScannedParagraph): string {
  return paragraph.pieces.map((p) => p.text).join('');
}
