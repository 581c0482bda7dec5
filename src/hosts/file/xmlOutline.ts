import { scanXml } from './xmlScan';

/** An element with its offsets in the text, so that edits touch nothing else. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly start: number;
  readonly nameEnd: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly children: XmlElement[];
  /** Start of the closing tag (= `openEnd` when self-closing). */
  closeStart: number;
  end: number;
}

export interface XmlOutline {
  readonly root: XmlElement;
  /** Prefix of the root with its colon, or ''. New children take it over. */
  readonly prefix: string;
}

/** Elements of a part down to `depth` below the root; the insides of `sheetData` are left out. */
export function outline(text: string, depth = 3): XmlOutline {
  const path: XmlElement[] = [];
  let root: XmlElement | undefined;
  let inData = 0;
  const scanned = scanXml(text, {
    open(name, start, nameEnd, openEnd, selfClosing, level) {
      if (level > depth || inData > 0) {
        if (name === 'sheetData' && !selfClosing) inData++;
        return;
      }
      if (name === 'sheetData' && !selfClosing) inData = 1;
      const element: XmlElement = {
        name,
        start,
        nameEnd,
        openEnd,
        selfClosing,
        children: [],
        closeStart: openEnd,
        end: openEnd,
      };
      path[level - 1]?.children.push(element);
      path[level] = element;
      root ??= element;
    },
    close(name, start, end, level) {
      if (name === 'sheetData' && inData > 0) inData--;
      if (level > depth || inData > 0) return;
      const element = path[level];
      if (!element) return;
      element.closeStart = start;
      element.end = end;
    },
  });
  return { root: root!, prefix: scanned.prefix };
}

export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((c) => c.name === name);
}

export function splice(text: string, from: number, to: number, replacement: string): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

/** Puts XML at the end of an element's content, opening it up when it is self-closing. */
export function append(text: string, parent: XmlElement, xml: string): string {
  if (!parent.selfClosing) return splice(text, parent.closeStart, parent.closeStart, xml);
  const open = text.slice(parent.start, parent.openEnd);
  const name = text.slice(parent.start + 1, parent.nameEnd);
  return splice(text, parent.start, parent.end, `${open.slice(0, -2)}>${xml}</${name}>`);
}

/** Puts XML among the root's children where the schema wants an element of this name: after its like and all that come before it. */
export function insertInOrder(
  text: string,
  root: XmlElement,
  order: readonly string[],
  name: string,
  xml: string,
): string {
  const rank = order.indexOf(name);
  let at = root.openEnd;
  for (const c of root.children) if (order.indexOf(c.name) <= rank) at = Math.max(at, c.end);
  return splice(text, at, at, xml);
}

/** Adds to the `count` attribute of an element if it has one. */
export function addToCount(text: string, element: XmlElement, by: number): string {
  const tag = text.slice(element.start, element.openEnd);
  const changed = tag.replace(/(\scount\s*=\s*["'])(\d+)/, (_, before: string, n: string) => before + (Number(n) + by));
  return splice(text, element.start, element.openEnd, changed);
}
