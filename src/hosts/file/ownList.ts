import { addToCount, append, child, insertInOrder, outline, splice, type XmlElement } from './xmlOutline';

/**
 * How a list looked before ours came in, told by the white space after our items, so that taking them out gives back the
 * very bytes: nothing = it was open, one line feed = `<dxfs/>`, two = there was none.
 */
const WAS_SELF_CLOSING = '\n';
const WAS_ABSENT = '\n\n';

export interface OwnItems {
  /** The items' XML. */
  readonly xml: string;
  readonly count: number;
  /** Attributes of a list that has to be made, with a leading blank. */
  readonly attributes?: string;
}

/** Adds items of ours after the last of a list of the root; makes the list where there is none. */
export function addItems(text: string, order: readonly string[], name: string, items: OwnItems): string {
  const { root, prefix: p } = outline(text, 2);
  const list = child(root, name);
  if (!list) {
    const attributes = items.attributes ?? '';
    const xml = `<${p}${name}${attributes}>${items.xml}${WAS_ABSENT}</${p}${name}>`;
    return insertInOrder(text, root, order, name, xml);
  }
  const last = list.children.at(-1);
  const added = last
    ? splice(text, last.end, last.end, items.xml)
    : append(text, list, items.xml + (list.selfClosing ? WAS_SELF_CLOSING : ''));
  // The count stands before the content: once the content is in, the offsets of the tag still hold.
  return addToCount(added, child(outline(added, 2).root, name)!, items.count);
}

/** Takes the last `count` items out of a list, and the list itself where `addItems` made it. */
export function cutItems(text: string, name: string, count: number): string {
  let next = text;
  for (let i = 0; i < count; i++) next = cutItem(next, name, child(outline(next, 2).root, name)!.children.length - 1);
  return next;
}

/** Takes one item out of a list, and the list itself where `addItems` made it and nothing is left. */
export function cutItem(text: string, name: string, index: number): string {
  const list = child(outline(text, 2).root, name)!;
  const cut = list.children[index]!;
  const isLast = list.children.length === 1;
  const trace = text.slice(cut.end, list.closeStart);
  if (isLast && trace === WAS_ABSENT) return splice(text, list.start, list.end, '');
  const less = isLast && trace === WAS_SELF_CLOSING ? selfClosed(text, list) : splice(text, cut.start, cut.end, '');
  return addToCount(less, child(outline(less, 2).root, name)!, -1);
}

function selfClosed(text: string, list: XmlElement): string {
  return splice(text, list.start, list.end, `${text.slice(list.start, list.openEnd - 1)}/>`);
}
