import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeBytes } from './nodeFile';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fubiao-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Uint8Array.from([1, 2, 3]);

test('writes a new file whole, folders too, and leaves nothing beside it', async () => {
  const path = join(folder, '新/附表.xlsx');
  await writeBytes(path, bytes);
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, '新'))).toEqual(['附表.xlsx']);
  expect([...(await readBytes(path))]).toEqual([1, 2, 3]);
});

test('never writes over a file unless told', async () => {
  const path = join(folder, '附表.xlsx');
  writeFileSync(path, 'old');
  await expect(writeBytes(path, bytes)).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/已经存在，没有覆盖它/),
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  await writeBytes(path, bytes, { overwrite: true });
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(folder)).toEqual(['附表.xlsx']);
});

test('what cannot be read or written is said in Chinese', async () => {
  await expect(readBytes(join(folder, '没有.xlsx'))).rejects.toMatchObject({
    name: 'HostError',
    message: expect.stringMatching(/没有这个文件/),
  });
  writeFileSync(join(folder, 'file'), '');
  await expect(writeBytes(join(folder, 'file', 'x.xlsx'), bytes)).rejects.toMatchObject({ code: 'cannot-write' });
});
