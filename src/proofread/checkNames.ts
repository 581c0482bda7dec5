import { functional, inYear, nameStem } from '../classification';
import type { Book } from '../tables/types';
import { codesAt, readNames, type Named, type NamesOf } from './accountNames';
import type { Ground } from './ground';
import { mistypedNames } from './mistypedNames';
import type { Note } from './note';

/** Names of 支出功能分类科目: of another year, or a 款 that the 类 does not have; and 名词解释 against what occurs. */
export function checkNames(ground: Ground, book?: Book): Note[] {
  const namesOf = readNames();
  return [
    ...wrongYear(ground, namesOf),
    ...mistypedNames(ground, namesOf, book),
    ...wrongParent(ground),
    ...explained(ground, namesOf),
  ];
}

function* wrongYear(ground: Ground, namesOf: NamesOf): Iterable<Note> {
  const { year } = ground;
  if (year === undefined) return;
  const seen = new Set<string>();
  for (const line of ground.outline.lines) {
    if (line.tabular || line.section.zone === 'tables') continue;
    for (const { start, name, level } of namesOf(line)) {
      if (seen.has(name + level)) continue;
      seen.add(name + level);
      const codes = codesAt(name, level);
      if (codes.length === 0) continue;
      const stem = nameStem(name);
      const entries = codes.flatMap((c) => functional.entries(c)).filter((e) => nameStem(e.name) === stem);
      // The name is out of date only when none of its codes bears it that year and each bears another.
      if (entries.some((e) => inYear(e, year))) continue;
      const now = [...new Set(codes.map((c) => functional.entries(c).find((e) => inYear(e, year))?.name))];
      if (now.length !== 1 || now[0] === undefined) continue;
      yield {
        line, start, end: start + name.length, kind: 'text', verdict: '科目名称', severity: 'warning', refersTo: codes.join('、'), expected: now[0],
        message: `应为“${now[0]}”：${year}年政府收支分类科目中${codes[0]}的名称已经改变`,
      }; // prettier-ignore
    }
  }
}

/** 「住房保障支出（类）住房保障支出（款）住房公积金（项）」: the 类 has no such 款. */
function* wrongParent(ground: Ground): Iterable<Note> {
  const said = new Set<string>();
  for (const frame of ground.extraction.frames) {
    const { path } = frame;
    if (!path?.类 || !path.款 || !path.项 || frame.level !== '项') continue;
    const name = path.款;
    const classes = codesAt(path.类, '类');
    if (classes.length !== 1) continue;
    const kuan = functional.codesOf(name).filter((c) => c.length === 5);
    if (kuan.some((c) => c.startsWith(classes[0]!))) continue;
    const items = codesAt(path.项, '项').filter((c) => c.startsWith(classes[0]!));
    const right = [...new Set(items.map((c) => functional.name(c.slice(0, 5), ground.year)))];
    if (right.length !== 1 || right[0] === undefined || said.has(name + path.项)) continue;
    said.add(name + path.项);
    const start = frame.line.text.indexOf(`${name}（`, Math.max(0, frame.start));
    if (start < 0) continue;
    const at =
      frame.item.includes(`${path.类}（`) && name === path.类
        ? frame.line.text.indexOf(`${name}（`, start + name.length)
        : start;
    yield {
      line: frame.line, start: Math.max(at, start), end: Math.max(at, start) + name.length, kind: 'text', verdict: '科目名称', severity: 'warning', expected: right[0],
      message: `（款）应为“${right[0]}”：“${path.类}”（类）下没有“${name}”（款），“${path.项}”（项）属于“${right[0]}”`,
    }; // prettier-ignore
  }
}

/** 名词解释 explains the 项 that occur, all of them and no others. */
function* explained(ground: Ground, namesOf: NamesOf): Iterable<Note> {
  const terms: Named[] = [];
  const used = new Map<string, Named>();
  let rest = '';
  for (const line of ground.outline.lines) {
    if (line.tabular) continue;
    const names = namesOf(line).filter((n) => n.level === '项');
    if (line.section.zone === 'terms') terms.push(...names);
    else {
      rest += line.text;
      if (line.section.zone === 'statement')
        for (const n of names) if (!used.has(nameStem(n.name))) used.set(nameStem(n.name), n);
    }
  }
  // Without names in the text there is nothing to compare with.
  if (terms.length < 2 || used.size < 3) return;
  const explainedStems = new Set(terms.map((t) => nameStem(t.name)));
  for (const t of terms) {
    if (used.has(nameStem(t.name)) || rest.includes(t.name)) continue;
    yield {
      line: t.line,
      start: t.start,
      end: t.start + t.name.length,
      kind: 'text',
      verdict: '名词解释',
      severity: 'info',
      message: '解释了，但正文没有这一项',
    };
  }
  const missing = [...used.values()].filter((u) => !explainedStems.has(nameStem(u.name)));
  for (const u of missing) {
    yield {
      line: u.line,
      start: u.start,
      end: u.start + u.name.length,
      kind: 'text',
      verdict: '名词解释',
      severity: 'info',
      message: '在名词解释中没有解释',
    };
  }
}
