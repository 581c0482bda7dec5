import { attributeIn, scanXml, unescapeXml } from '../file/xmlScan';

/** An element of a small part (styles, numbering, a chart). Names carry no prefix. */
export interface XmlNode {
  readonly name: string;
  readonly children: XmlNode[];
  text: string;
  attribute(name: string): string | undefined;
}

/** Reads a whole part into a tree. For parts that are small and only read. */
export function xmlTree(text: string): XmlNode {
  const root = node('', '');
  const stack: XmlNode[] = [root];
  let from = 0;
  scanXml(text, {
    open(name, start, _nameEnd, end) {
      stack.at(-1)!.text += unescapeXml(text.slice(from, start));
      const made = node(name, text.slice(start, end));
      stack.at(-1)!.children.push(made);
      stack.push(made);
      from = end;
    },
    close(_name, start, end) {
      stack.pop()!.text += start > from ? unescapeXml(text.slice(from, start)) : '';
      from = end;
    },
    other(_kind, _start, end) {
      from = end;
    },
  });
  return root.children[0] ?? root;
}

function node(name: string, tag: string): XmlNode {
  return {
    name,
    children: [],
    text: '',
    attribute: (attribute) => attributeIn(tag, `(?:\\w+:)?${attribute}`),
  };
}

export function child(of: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at: XmlNode | undefined = of;
  for (const name of path) at = at?.children.find((c) => c.name === name);
  return at;
}

export function childrenOf(of: XmlNode | undefined, name: string): XmlNode[] {
  return of?.children.filter((c) => c.name === name) ?? [];
}

/** Every element of a name below, in order. */
export function* descendants(of: XmlNode | undefined, name: string): Iterable<XmlNode> {
  for (const c of of?.children ?? []) {
    if (c.name === name) yield c;
    yield* descendants(c, name);
  }
}
