import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { XML_HEAD } from './namespaces';

export type { Document, Element };

/** Parses a small part into a DOM; throws on anything that is not well-formed. Used only for parts that are ours. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return parser.parseFromString(text.replace(/^\ufeff/, ''), 'text/xml');
}

export function serializeXml(document: Document): string {
  return XML_HEAD + new XMLSerializer().serializeToString(document.documentElement!);
}

export function elements(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1 && (!name || node.localName === name)) found.push(node as Element);
  return found;
}

export function element(parent: Element, name: string): Element | undefined {
  return elements(parent, name)[0];
}

/** A new element in the namespace of its parent, with the parent's prefix. */
export function create(parent: Element, name: string, attributes: Record<string, string> = {}): Element {
  const made = parent.ownerDocument!.createElementNS(
    parent.namespaceURI,
    parent.prefix ? `${parent.prefix}:${name}` : name,
  );
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

export function appendNew(parent: Element, name: string, attributes: Record<string, string> = {}): Element {
  return parent.appendChild(create(parent, name, attributes)) as Element;
}

/** Finds a child of the root or puts a new one where the schema wants it. */
export function ensureInOrder(root: Element, order: readonly string[], name: string): Element {
  return element(root, name) ?? insertInOrder(root, order, create(root, name));
}

export function insertInOrder(root: Element, order: readonly string[], made: Element): Element {
  const rank = order.indexOf(made.localName!);
  const after = elements(root).find((e) => order.indexOf(e.localName!) > rank) ?? null;
  return root.insertBefore(made, after) as Element;
}

/** All elements below `root` with this local name, in document order. */
export function descendants(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', name));
}
