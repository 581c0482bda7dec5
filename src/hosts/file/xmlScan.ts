/** Thrown when a text is not well-formed XML; `at` is the character offset. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(`${message} (at ${at})`);
    this.name = 'XmlError';
  }
}

/** What a scan meets, with offsets into the text so that a caller can cut and insert without rewriting the rest. */
export interface XmlVisitor {
  /**
   * An opening or self-closing tag. `name` has no prefix; `start` is the `<`, `nameEnd` the end of the name,
   * `end` the character after `>`. `depth` is 0 for the root.
   */
  open?(name: string, start: number, nameEnd: number, end: number, selfClosing: boolean, depth: number): void;
  /** A closing tag, also called for self-closing elements; `start` is the `<` of the closing tag. */
  close?(name: string, start: number, end: number, depth: number): void;
  /** A comment, processing instruction or CDATA section inside the root. */
  other?(kind: 'comment' | 'instruction' | 'cdata', start: number, end: number): void;
}

export interface XmlRoot {
  readonly name: string;
  /** With its colon, or ''. */
  readonly prefix: string;
  readonly start: number;
  readonly openEnd: number;
}

const ENTITY = /&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y;

/**
 * Walks through an XML text once and checks that it is well-formed: one root, tags balanced, attributes quoted, only the
 * five entities XML has, and no DOCTYPE (entity bombs). Much faster than a DOM on a sheet of 50 MB and keeps offsets.
 * Throws `XmlError`; a DOCTYPE gives the message `DOCTYPE`.
 */
export function scanXml(text: string, visitor: XmlVisitor = {}): XmlRoot {
  const stack: string[] = [];
  let root: XmlRoot | undefined;
  let closed = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let amp = text.indexOf('&', at);
  const length = text.length;
  if (text.includes('\0')) throw new XmlError('zero byte', text.indexOf('\0'));
  const checkAmps = (until: number) => {
    while (amp >= 0 && amp < until) {
      ENTITY.lastIndex = amp;
      if (!ENTITY.test(text)) throw new XmlError('bad entity', amp);
      amp = text.indexOf('&', amp + 1);
    }
  };
  const skipAmps = (until: number) => {
    if (amp >= 0 && amp < until) amp = text.indexOf('&', until);
  };
  while (at < length) {
    const lt = text.indexOf('<', at);
    const textEnd = lt < 0 ? length : lt;
    if (stack.length === 0 && !isBlank(text, at, textEnd)) throw new XmlError('text outside the root', at);
    checkAmps(textEnd);
    if (lt < 0) break;
    const code = text.charCodeAt(lt + 1);
    if (code === 33 /* ! */) {
      if (text.startsWith('<!--', lt)) {
        const e = text.indexOf('-->', lt + 4);
        if (e < 0) throw new XmlError('comment not closed', lt);
        at = e + 3;
        visitor.other?.('comment', lt, at);
      } else if (text.startsWith('<![CDATA[', lt) && stack.length > 0) {
        const e = text.indexOf(']]>', lt);
        if (e < 0) throw new XmlError('CDATA not closed', lt);
        at = e + 3;
        visitor.other?.('cdata', lt, at);
      } else throw new XmlError('DOCTYPE', lt);
      skipAmps(at);
      continue;
    }
    if (code === 63 /* ? */) {
      const e = text.indexOf('?>', lt);
      if (e < 0) throw new XmlError('instruction not closed', lt);
      at = e + 2;
      skipAmps(at);
      if (root) visitor.other?.('instruction', lt, at);
      continue;
    }
    if (code === 47 /* / */) {
      const full = stack.pop();
      if (full === undefined || !text.startsWith(full, lt + 2)) throw new XmlError('closing tag does not match', lt);
      let p = lt + 2 + full.length;
      while (isSpace(text.charCodeAt(p))) p++;
      if (text.charCodeAt(p) !== 62) throw new XmlError('closing tag does not match', lt);
      at = p + 1;
      visitor.close?.(local(full), lt, at, stack.length);
      if (stack.length === 0) closed = true;
      continue;
    }
    if (closed) throw new XmlError('second root', lt);
    let p = lt + 1;
    let c = code;
    while (c > 32 && c !== 47 && c !== 62 && c !== 60 && c !== 61) c = text.charCodeAt(++p);
    if (p === lt + 1 || Number.isNaN(c)) throw new XmlError('tag without a name', lt);
    const nameEnd = p;
    const full = text.slice(lt + 1, nameEnd);
    for (;;) {
      while (isSpace(c)) c = text.charCodeAt(++p);
      if (c === 62 || c === 47) break;
      const attributeStart = p;
      while (c > 32 && c !== 61 && c !== 62 && c !== 47 && c !== 60) c = text.charCodeAt(++p);
      if (p === attributeStart) throw new XmlError('bad attribute', p);
      while (isSpace(c)) c = text.charCodeAt(++p);
      if (c !== 61) throw new XmlError('attribute without a value', p);
      c = text.charCodeAt(++p);
      while (isSpace(c)) c = text.charCodeAt(++p);
      if (c !== 34 && c !== 39) throw new XmlError('attribute not quoted', p);
      const quote = text.indexOf(c === 34 ? '"' : "'", p + 1);
      if (quote < 0) throw new XmlError('attribute not closed', p);
      p = quote + 1;
      c = text.charCodeAt(p);
      if (!(isSpace(c) || c === 62 || c === 47)) throw new XmlError('no space between attributes', p);
    }
    const selfClosing = c === 47;
    if (selfClosing && text.charCodeAt(++p) !== 62) throw new XmlError('bad tag', lt);
    at = p + 1;
    checkAmps(at);
    const depth = stack.length;
    if (depth === 0)
      root = { name: local(full), prefix: full.slice(0, full.length - local(full).length), start: lt, openEnd: at };
    const name = local(full);
    visitor.open?.(name, lt, nameEnd, at, selfClosing, depth);
    if (selfClosing) {
      visitor.close?.(name, at, at, depth);
      if (depth === 0) closed = true;
    } else stack.push(full);
  }
  if (!root || !closed) throw new XmlError('not closed', length);
  return root;
}

function local(full: string): string {
  const colon = full.indexOf(':');
  return colon < 0 ? full : full.slice(colon + 1);
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Value of an attribute inside the tag `text.slice(start, end)`, unescaped; the name may carry a prefix (`r:id`). */
export function attributeIn(tag: string, name: string): string | undefined {
  const pattern = (patterns[name] ??= new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));
  const m = pattern.exec(tag);
  return m ? unescapeXml(m[1] ?? m[2] ?? '') : undefined;
}

const patterns: Record<string, RegExp> = {};

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, e: string) => {
    if (e[0] !== '#') return NAMED[e] ?? whole;
    const code = e[1] === 'x' ? parseInt(e.slice(2), 16) : Number(e.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Escapes for an attribute in double quotes or for element text. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
}
