import fc from 'fast-check';
import type { BookMemory } from '../../src/workbook';
import { MEMORY_NAMESPACE, memoryFromXml, memoryToXml } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { openExcel, seedFromRows } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]] });

test('what is remembered comes back with the next read, and replaces what was there', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.remember({ 忽略: ['一'] });
  await host.remember({ 忽略: ['一', '二'], 单位: '某局' });
  expect((await new ExcelHost().read()).memory).toEqual({ 忽略: ['一', '二'], 单位: '某局' });
  expect(excel.book.customXml).toHaveLength(1);
});

test('takes two syncs and leaves the parts of others alone', async () => {
  const excel = openExcel(BOOK);
  excel.book.customXml.push(
    { id: 'other', xml: '<a xmlns="urn:other"/>' },
    { id: 'old', xml: `<memory xmlns="${MEMORY_NAMESPACE}">{}</memory>` },
    { id: 'older', xml: `<memory xmlns="${MEMORY_NAMESPACE}">{}</memory>` },
  );
  await new ExcelHost().remember({ 单位: '某局' });
  expect(excel.syncs).toHaveLength(2);
  expect(excel.book.customXml.map(({ id, xml }) => [id, memoryFromXml(xml)])).toEqual([
    ['other', {}],
    ['old', { 单位: '某局' }],
  ]);
});

test('any memory survives the way through XML', async () => {
  const excel = openExcel(BOOK);
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (memory) => {
      excel.book.customXml.length = 0;
      const host = new ExcelHost();
      await host.remember(memory as BookMemory);
      const read = await host.read();
      expect(JSON.stringify(read.memory)).toBe(JSON.stringify(memory));
    }),
    { numRuns: 50 },
  );
});

test('a part that another program wrote anew is read too, a damaged one is empty', () => {
  expect(
    memoryFromXml(
      `<?xml version="1.0"?>\n<ns0:memory xmlns:ns0="${MEMORY_NAMESPACE}">{&quot;单位&quot;:&#34;&#x4E2D;&lt;&#34;}</ns0:memory>`,
    ),
  ).toEqual({ 单位: '中<' });
  expect(memoryFromXml(`<memory xmlns="${MEMORY_NAMESPACE}"><![CDATA[{"a":"<&>"}]]></memory>`)).toEqual({ a: '<&>' });
  for (const bad of ['', '<memory>[1]</memory>', '<memory>{"a":</memory>', '<x/>'])
    expect(memoryFromXml(bad)).toEqual({});
  expect(memoryToXml({ a: '￾<' })).not.toMatch(/￾|<"/);
});
