import { backTo } from './backTo';
import type { Frame } from './model';
import type { Line } from './outline';

/** Where the name of a figure begins; what stands before it says whose figure it is. */
const FIGURE =
  /[“"]?(?:三公|因公出国|公务用车|公务接待|机关运行|政府采购|一般公共|财政拨款|总?收入|总?支出|收支|基本支出|项目支出)/;
const BODY =
  /(?:委员会|总局|政府|办公室|银行|央行|大学|学院|医院|法院|检察院|中心|街道|本级|机关|系统|[\u4e00-\u9fa5][局部署委厅院办镇乡会馆站所处队校])$/;
const NOBODY = /^(?:本|我|各|该|全)|(?:部门|单位|安排|部分|全部|社会)$/;
const SCOPE = /(?:本级|机关|本部)$/;

/** Whose figure some words speak of: 「商务部“三公”经费」 → 商务部; undefined when they do not say. */
export function ownerIn(words: string): string | undefined {
  const at = FIGURE.exec(words)?.index ?? 0;
  const name = words
    .slice(0, at)
    .replace(/（[^）]*）/g, '')
    .replace(/(?:20\d\d年(?:度)?|去年|上年|今年|当年|为|是|的)+$/, '')
    .replace(/^.*(?:年度?|其中|[，：、]|[是在])/, '');
  if (/^\d+个(?:部门|单位|地区)$/.test(name)) return name;
  return name.length >= 2 && name.length <= 24 && BODY.test(name) && !NOBODY.test(name) ? name : undefined;
}

/** Whether two names may be of one body: the one abbreviates the other, and both or neither mean it without its units. */
export function isSameOwner(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  if (SCOPE.test(a) !== SCOPE.test(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const ch of long) if (ch === short[at]) at++;
  return at === short.length;
}

/** Whose each figure is; a figure without a name is that of the body spoken of before it in its paragraph. */
export function ownersOf(frames: readonly Frame[]): ReadonlyMap<Frame, string> {
  const owners = new Map<Frame, string>();
  let line: Line | undefined;
  let owner: string | undefined;
  for (const frame of frames) {
    if (frame.line !== line) [line, owner] = [frame.line, undefined];
    if (frame.aside) continue;
    const sentence = backTo('。', frame.line.text, frame.start);
    owner = ownerIn(backTo('，；：、', sentence, sentence.length)) ?? ownerIn(sentence.split('，', 1)[0]!) ?? owner;
    if (owner !== undefined) owners.set(frame, owner);
  }
  return owners;
}

/** The body most figures are of: that of the document, whose figures need no name. */
export function mainOwner(owners: ReadonlyMap<Frame, string>): string | undefined {
  const votes = new Map<string, number>();
  for (const [frame, owner] of owners) if (frame.concept !== undefined) votes.set(owner, (votes.get(owner) ?? 0) + 1);
  let best: string | undefined;
  for (const [owner, n] of votes) if (best === undefined || n > votes.get(best)!) best = owner;
  return best;
}
