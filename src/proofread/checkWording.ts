import { EITHER_DIRECTION } from './lexicon';
import type { Note } from './note';
import type { Line, Outline } from './outline';
import type { ProofVerdict } from './types';

interface Pattern {
  readonly pattern: RegExp;
  readonly verdict: ProofVerdict;
  readonly severity: 'warning' | 'info';
  readonly message: string;
}

/** Traces of the template, and punctuation that is doubled or missing. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /(?<![A-Za-z])[XＸxｘ]{2,4}(?![A-Za-z])|[×✕]{2,}|＊{2,}|\*{2,}|_{2,}|[□○〇]{2,}(?!一|二|三)/g, verdict: '模板残留', severity: 'warning', message: '是模板里的占位，请填上实际内容' },
  { pattern: /【(?:待填|请填|填写)[^】]*】/g, verdict: '模板残留', severity: 'warning', message: '还没有填' },
  { pattern: EITHER_DIRECTION, verdict: '模板残留', severity: 'warning', message: '两种写法都留着，请按实际情况保留一种' },
  { pattern: /(?<!说明[^，。；]{0,12})(?:主要|变动|变化)的?原因[。；]|原因(?:主要)?(?:(?:是|为)[：:]?|[：:])[。；]/g, verdict: '模板残留', severity: 'warning', message: '原因没有写' },
  { pattern: /（或(?:与|同|者)?[^（）]{2,14}(?:持平|大于|小于|增加|减少|下降|增长)[^（）]{0,8}）/g, verdict: '模板残留', severity: 'warning', message: '是模板的备选写法，请按实际情况保留一种' },
  { pattern: /(?:增加|减少|增长|下降|降低|上升|占|预算的?|决算为|预算为|支出为?|共计?)(?:万元|%|人次|批次)(?=[，。；、])/g, verdict: '模板残留', severity: 'warning', message: '前面的数字没有填' },
  { pattern: /（(?:饼|柱|条|折线)[状形]?图）/g, verdict: '模板残留', severity: 'info', message: '是模板里的提示，公开时应删去' },
  { pattern: /(?<!(?:增加|减少|增长|下降))（(?:增加|减少|增长|下降|增|减)）(?=\d|幅)/g, verdict: '模板残留', severity: 'info', message: '括号是模板里选填的，公开时应删去' },
  { pattern: /(?<=\d(?:万|亿)?元)\d+(?:\.\d+)?%(?=[，。；、])/g, verdict: '模板残留', severity: 'info', message: '前面缺“占”或“增长”等字' },
  { pattern: /（?注：[^。）]{0,50}(?:请填|填写|填列|仅罗列|数据来源于财决|请删|按实际)[^。）]{0,40}[。）]*/g, verdict: '模板残留', severity: 'info', message: '是模板里的填写说明，公开时应删去' },
  { pattern: /(?:占(?:比|[^，。；：、\d占]{2,16}的?(?:比重|比例)?)?(?:为|是)?|占比.{0,12}合计为|增长|下降|上升|降低|预算的?)\d+\.\d+(?=[，。；、]|$)|(?:占(?:比|[^，。；：、\d占]{2,12}的)?|增长|下降|完成(?:年初|全年|调整)?预算的?)(?:\d{1,2}|100)(?=[，。；]|$)/g, verdict: '单位不符', severity: 'warning', message: '数字后面缺“%”' },
  { pattern: /[，。；：、]{2,}|[，；：、](?=$)(?<=\S{12,}[，、])/g, verdict: '标点', severity: 'info', message: '标点重复或不完整' },
]; // prettier-ignore

/** Looks for what a template left behind and for broken punctuation. Only in the statement and around it. */
export function checkWording(outline: Outline): Note[] {
  const notes: Note[] = [];
  for (const line of outline.lines) {
    const { zone } = line.section;
    if (line.tabular || zone === 'intro' || zone === 'attachment' || zone === 'terms' || zone === 'tables') continue;
    if (/…{1,}|\.{4,}|—{3,}/.test(line.text)) continue;
    for (const { pattern, verdict, severity, message } of PATTERNS) {
      const found = [...line.text.matchAll(pattern)];
      const m = found[0];
      if (!m) continue;
      // One finding a paragraph: a form that was never filled in would give hundreds.
      const more = found.length > 1 ? `（本段共${found.length}处）` : '';
      notes.push({
        line,
        start: m.index,
        end: m.index + m[0].length,
        kind: 'text',
        verdict,
        severity,
        message: message + more,
      });
    }
    notes.push(...unbalanced(line));
  }
  return notes;
}

const PAIRS = [['（', '）', '括号', /[（）]/g], ['“', '”', '引号', /[“”]/g], ['《', '》', '书名号', /[《》]/g]] as const; // prettier-ignore

function unbalanced(line: Line): Note[] {
  const notes: Note[] = [];
  if (!/[。；！]$/.test(line.text) && !line.isHeading) return notes;
  for (const [opening, closing, name, pattern] of PAIRS) {
    let stray = -1;
    const open: number[] = [];
    for (const m of line.text.matchAll(pattern)) {
      if (m[0] === opening) open.push(m.index);
      else if (open.pop() === undefined && stray < 0) stray = m.index;
    }
    // 「1）」 is numbering.
    if (
      stray >= 0 &&
      opening === '（' &&
      /(?:^|[。；：，])[\da-z一二三四五六七八九十]{1,2}$/.test(line.text.slice(0, stray))
    )
      stray = -1;
    const at = stray >= 0 ? stray : (open[0] ?? -1);
    if (at < 0) continue;
    notes.push({
      line, start: Math.max(0, at - 6), end: Math.min(line.text.length, at + 7), kind: 'text', verdict: '标点', severity: 'info',
      message: `${name}不成对，缺${stray >= 0 ? `“${opening}”` : `“${closing}”`}`.replace('““”', '前引号').replace('“””', '后引号'),
    }); // prettier-ignore
  }
  return notes;
}
