import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { crc32 } from './crc32';
import { listZip, unpack } from './zip';
import { pack, writeZip } from './zipWrite';

test('CRC-32 of the check value, whole and in pieces', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});

const files = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.uint8Array({ maxLength: 2000 }).map((a) => Uint8Array.from([...a, ...a, ...a])),
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

test('reads what fflate writes, and fflate reads what is written here (property)', () => {
  fc.assert(
    fc.property(files, fc.constantFrom(0 as const, 6 as const), (content, level) => {
      const entries = listZip(zipSync(content, { level }));
      expect(Object.fromEntries(entries.map((e) => [e.name, [...unpack(e)]]))).toEqual(
        Object.fromEntries(Object.entries(content).map(([k, v]) => [k, [...v]])),
      );
      const again = unzipSync(writeZip([...entries, pack('新/件.xml', new TextEncoder().encode('<a/>'))]));
      expect(Object.keys(again)).toEqual([...Object.keys(content), '新/件.xml']);
      for (const [name, bytes] of Object.entries(content)) expect([...again[name]!]).toEqual([...bytes]);
    }),
  );
});

test('a change of any one byte of the packed data is noticed or harmless (property)', () => {
  const content = new TextEncoder().encode('<row><c r="A1"><v>413.32</v></c></row>'.repeat(50));
  const zip = zipSync({ a: content });
  const data = 30 + 1;
  const packed = listZip(zip)[0]!.raw.length;
  fc.assert(
    fc.property(fc.nat(packed - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bad = zip.slice();
      bad[data + at]! ^= flip;
      let result: Uint8Array | undefined;
      try {
        result = unpack(listZip(bad)[0]!);
      } catch {
        return;
      }
      expect([...result]).toEqual([...content]);
    }),
    { numRuns: 300 },
  );
});
