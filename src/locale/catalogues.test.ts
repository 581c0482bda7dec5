import { en } from './en';
import { zhCN } from './zhCN';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const chinese = new Map(flatten(zhCN));
const english = new Map(flatten(en));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

test('both catalogues have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('no text is blank', () => {
  const blank = [...chinese, ...english].filter(([, text]) => !text.trim());
  expect(blank).toEqual([]);
});

test('a text has the same values to fill in, in both languages', () => {
  const differ = [...chinese].filter(([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join());
  expect(differ).toEqual([]);
});

test('every Chinese text is Chinese, save bare values', () => {
  const foreign = [...chinese].filter(
    ([, text]) => !/\p{Script=Han}/u.test(text.replace(/\{\{\w+\}\}|[\s/]/g, '') || '空'),
  );
  expect(foreign).toEqual([]);
});

test('every key of the program is in the catalogue', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const rooms = ['app', 'pane', 'pages'].map((room) => join(__dirname, '..', room));
  const files = rooms.flatMap((room) => {
    try {
      return readdirSync(room, { recursive: true, encoding: 'utf8' }).map((f) => join(room, f));
    } catch {
      return [];
    }
  });
  const used = files
    .filter((f) => /\.tsx?$/.test(f) && !/\.test\./.test(f))
    .flatMap((f) =>
      [...readFileSync(f, 'utf8').matchAll(/(?:\bt\(|\bkey: )'([a-z][\w.]+\.[\w.]+)'/gi)].map((m) => m[1]!),
    );
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((key) => !chinese.has(key))).toEqual([]);
});
