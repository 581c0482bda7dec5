import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE_NAMES } from '../src/charts';
import { builtInTemplate, narrate, parseTemplate, toText } from '../src/narrative';
import { provincialBudget } from './support/seedBooks';

const doc = readFileSync(join(__dirname, '..', 'docs', 'template.md'), 'utf8');
const part = (from: string, to?: string): string => doc.slice(doc.indexOf(from), to ? doc.indexOf(to) : undefined);

test.each([
  ['决算', part('\n### 决算', '\n### 预算')],
  ['预算', part('\n### 预算')],
] as const)('docs/template.md names every slot of the %s template', (kind, own) => {
  const shared = part('### 哪一句都能用', '### 可以指名的数') + part('### 共用', '\n### 决算') + part('## Word 文档');
  const unnamed = [...parseTemplate(builtInTemplate(kind))].flatMap(([key, { parts }]) =>
    parts.flatMap((p) => ('slot' in p && !`${own}${shared}`.includes(`{${p.slot}}`) ? [`${key} {${p.slot}}`] : [])),
  );
  expect(unnamed).toEqual([]);
});

test('it names every figure', () => {
  for (const name of FIGURE_NAMES) expect(doc).toContain(`\`${name}\``);
});

test('its example is a template that works', () => {
  const example = /```\n(\[章节\][\s\S]*?)```/.exec(doc)![1]!;
  const text = toText(narrate(provincialBudget(), { options: { template: example } }));
  expect(text).toContain('2024年单位预算编制说明\n2024年，');
  expect(text).toContain('本单位没有政府性基金预算。');
});
