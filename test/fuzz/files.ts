import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { newBook } from '../../src/hosts/file/newBook';
import { everythingBook } from '../generators/everything';
import { variants } from '../generators/variants';
import { SAMPLES, unzipParts } from '../generators/xlsxParts';
import { layOut, VARIANTS } from '../support/layouts/layout';

/** Whole files to start from, with their names: real books, one with everything in it, other producers', other formats. Made when first asked for. */
export const FILES: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
  ...Object.values(SAMPLES).map((name) => ({ name, bytes: once(() => new Uint8Array(readFileSync(join('samples', name)))) })),
  { name: '什么都有.xlsx', bytes: once(everythingBook) },
  ...Object.keys(variants()).map((name) => ({ name: `${name}.xlsx`, bytes: once(() => variants()[name]!) })),
  ...[3, 8, 15].map((i) => ({ name: `生成${i}.xlsx`, bytes: once(() => newBook(layOut(VARIANTS[i]!, i, { isWild: true, grain: 1 }).snapshot).save()) })),
  { name: '网页.xls', bytes: once(() => strToU8('<html><head><meta charset="utf-8"></head><body><table><tr><td>支出决算表</td></tr><tr><td>单位：万元</td></tr><tr><th>科目编码</th><th>科目名称</th><th>合计</th></tr><tr><td>208</td><td>社会保障和就业支出</td><td>1.00</td></tr></table></body></html>')) },
  { name: '2003.xml', bytes: once(() => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table><Row><Cell><Data ss:Type="String">支出决算表</Data></Cell></Row><Row><Cell><Data ss:Type="Number">1.5</Data></Cell></Row></Table></Worksheet></Workbook>')) },
]; // prettier-ignore

const unzipped = new Map<number, Record<string, Uint8Array>>();

/** The parts of a file that is a package; undefined for the others. */
export function partsOf(index: number): Record<string, Uint8Array> | undefined {
  let parts = unzipped.get(index);
  const bytes = FILES[index]!.bytes();
  if (!parts && bytes[0] === 0x50 && bytes[1] === 0x4b) unzipped.set(index, (parts = unzipParts(bytes)));
  return parts;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
