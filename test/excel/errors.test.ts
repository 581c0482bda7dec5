import { HostError } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { KNOWN_CODES, toHostError } from '../../src/hosts/excel/errors';
import { openExcel, seedFromRows } from './emulator';
import { dump } from './support';

const BOOK = seedFromRows({ 表1: [['甲', 1]], 表2: [['乙', 2]] });

test.each([
  ['InvalidOperationInCellEditMode', 'editing', '回车'],
  ['AccessDenied', 'read-only', '另存'],
  ['ResponsePayloadSizeLimitExceeded', 'payload', '选择'],
  ['RequestPayloadSizeLimitExceeded', 'payload', '选择'],
  ['ItemNotFound', 'sheet-missing', '重新核对'],
  ['ApiNotFound', 'too-old', '网页版'],
  ['GeneralException', 'other', 'GeneralException'],
] as const)('Excel’s %s is said to the user as %s', async (refusal, code, words) => {
  const excel = openExcel(BOOK);
  excel.intercept = () => refusal;
  const error: unknown = await new ExcelHost().select({ sheet: '表1', row: 0, col: 0 }).catch((e) => e);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code, message: expect.stringContaining(words), cause: { code: refusal } });
});

test('every code of the runtime and of Excel that a user can meet has a Chinese sentence that says what to do', () => {
  openExcel(BOOK);
  const values = (codes: object): string[] =>
    Object.values(codes).filter((code): code is string => typeof code === 'string');
  const core = (OfficeExtension as unknown as { CoreErrorCodes: object; ErrorCodes: object }).CoreErrorCodes;
  const mistakes = [
    // Mistakes of a script, which the tests of this folder would show; said with their code.
    'InvalidArgument',
    'InvalidObjectPath',
    'InvalidOperation',
    'InvalidRequestContext',
    'PropertyNotLoaded',
    'ValueNotLoaded',
    'RunMustReturnPromise',
    'CannotUpdateReadOnlyProperty',
    'GeneralException',
  ];
  const all = new Set([...values(Excel.ErrorCodes), ...values(core), ...values(OfficeExtension.ErrorCodes)]);
  expect([...all].filter((code) => !KNOWN_CODES.includes(code) && !mistakes.includes(code))).toEqual([]);
  for (const code of all) {
    const said = toHostError(Object.assign(new Error('x'), { code })) as HostError;
    expect(said.message).toMatch(/[请已].*。$/u);
  }
});

test('an error that is not Excel’s, and a cancellation, are not disguised', () => {
  const own = new TypeError('undefined is not a function');
  const cancelled = new DOMException('cancelled', 'AbortError');
  expect(toHostError(own)).toBe(own);
  expect(toHostError(cancelled)).toBe(cancelled);
});

test('a read-only book refuses every write with a sentence, and stays as it is', async () => {
  const excel = openExcel(BOOK);
  excel.book.readOnly = true;
  const host = new ExcelHost();
  await host.read();
  const before = dump(excel);
  const writes = [
    () => host.mark([{ ref: { sheet: '表1', row: 0, col: 0 }, colour: 'error' }]),
    () => host.writeSheets([{ name: '核对报告', columnWidths: [10], rows: [[{ text: '标题' }]] }]),
    () => host.remember({ a: 1 }),
  ];
  for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'read-only' });
  expect(dump(excel)).toEqual(before);
});

test('a write that Excel refuses for its size leaves nothing half written', async () => {
  const excel = openExcel(BOOK, { limitBytes: 9_000 });
  const before = dump(excel);
  const rows = Array.from({ length: 400 }, (_, r) => [{ text: `第${r}行的一句说明` }]);
  await expect(new ExcelHost().writeSheets([{ name: '核对报告', columnWidths: [10], rows }])).rejects.toMatchObject({
    code: 'payload',
  });
  expect(dump(excel)).toEqual(before);
});
