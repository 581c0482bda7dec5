import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { attributeIn, escapeXml, scanXml, unescapeXml } from './xmlScan';

describe('well-formed', () => {
  test.each([
    '<a/>',
    '<?xml version="1.0"?>\n<a b="1" c=\'2\'><b>x &amp; &#20013;&#x4e2d;</b><!-- < & --><![CDATA[<&]]></a>\n<!-- end -->',
    '\ufeff<x:a xmlns:x="u"><x:b /></x:a >',
    '<a b = "1>2"/>',
  ])('%j', (xml) => {
    expect(() => scanXml(xml)).not.toThrow();
  });
});

describe('not well-formed', () => {
  test.each([
    ['', 'not closed'],
    ['<a>', 'not closed'],
    ['<a></b>', 'does not match'],
    ['<a></ab>', 'does not match'],
    ['<a/><b/>', 'second root'],
    ['x<a/>', 'outside the root'],
    ['<a b=1/>', 'not quoted'],
    ['<a b/>', 'without a value'],
    ['<a b="1"c="2"/>', 'no space'],
    ['<a>&nbsp;</a>', 'bad entity'],
    ['<a>a & b</a>', 'bad entity'],
    ['<a b="&x"/>', 'bad entity'],
    ['<!DOCTYPE a><a/>', 'DOCTYPE'],
    ['<a><!-- </a>', 'comment not closed'],
    ['<a', 'without a name'],
    ['< a/>', 'without a name'],
    ['</a>', 'does not match'],
  ])('%j: %s', (xml, message) => {
    expect(() => scanXml(xml)).toThrow(message);
  });

  test('cut anywhere, a text is no longer well-formed (property)', () => {
    const xml = '<x:a xmlns:x="u"><x:b c="1">t&amp;</x:b><x:d/></x:a>';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: xml.length - 1 }), (at) => {
        expect(() => scanXml(xml.slice(0, at))).toThrow();
      }),
    );
  });
});

test('finds the elements that a DOM finds, at their offsets (property)', () => {
  const name = fc.constantFrom('a', 'b', 'x:c', 'd-e.f');
  const text = fc.string().map((t) => escapeXml(t.replace(/[^\u0020-\ud7ff]/g, '')));
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.tuple(name, text).map(([n, t]) => `<${n} k="${t}"/>`),
      fc
        .tuple(name, text, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([n, t, kids]) => `<${n}>${t}${kids.join(t)}<!-- ${n} --></${n}>`),
    ),
  }));
  fc.assert(
    fc.property(tree, (inner) => {
      const xml = `<r xmlns:x="u">${inner}</r>`;
      const found: string[] = [];
      scanXml(xml, { open: (n, start, nameEnd) => found.push(`${n} ${xml.slice(start + 1, nameEnd)}`) });
      const all = Array.from(new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*'));
      expect(found).toEqual(all.map((e) => `${e.localName} ${e.nodeName}`));
    }),
  );
});

test('escaping goes there and back (property)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unescapeXml(escapeXml(text))).toBe(text);
      expect(attributeIn(`<a b="${escapeXml(text)}">`, 'b')).toBe(text);
    }),
  );
});
