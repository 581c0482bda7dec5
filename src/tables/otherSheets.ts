import type { SheetSnapshot } from '../workbook';
import { Grid } from './grid';
import { isAmountCell } from './rows/amountCell';
import type { Segment } from './segments';
import { readTitle } from './title';
import type { OtherSheet } from './types';

const TEXT_NAME = /说明|职能|职责|机构设置|名词|解释|概况|简介/;
/** From this length on a text with commas is a paragraph rather than a label. */
const SENTENCE = 30;
const MANY_TITLES = 3;
/** Text may hold a small table; a sheet with more amounts than this is one itself. */
const FEW_AMOUNTS = 12;

/**
 * What a sheet is that holds no 附表 and is not meant to: a cover, a 目录, text. Undefined for a sheet that looks like a table, which is 未识别 then.
 */
export function otherSheet(sheet: SheetSnapshot, segments: readonly Segment[]): OtherSheet['what'] | undefined {
  const seen = look(sheet);
  if (seen.texts === 0 && seen.amounts === 0) return '空工作表';
  if (seen.isContents || (seen.titles >= MANY_TITLES && seen.amounts <= seen.titles * 2)) return '目录';
  if (seen.sentences >= 2 && seen.amounts <= FEW_AMOUNTS) return '文字';
  const isTable = segments.some((s) => s.header && (s.title ?? s.otherTitle));
  if (isTable || seen.amounts > 2) return undefined;
  if (seen.sentences > 0 || seen.texts > 25 || TEXT_NAME.test(sheet.name)) return '文字';
  return segments.some((s) => s.header) ? undefined : '封面';
}

interface Look {
  readonly texts: number;
  readonly amounts: number;
  readonly sentences: number;
  readonly titles: number;
  readonly isContents: boolean;
}

function look(sheet: SheetSnapshot): Look {
  const grid = new Grid(sheet);
  let [texts, amounts, sentences, titles] = [0, 0, 0, 0];
  let isContents = /^目\s*[录次]$/.test(sheet.name.trim());
  for (let row = sheet.area?.top ?? 0; row <= (sheet.area?.bottom ?? -1); row++) {
    for (const col of grid.filled(row)) {
      if (isAmountCell(grid, row, col)) {
        amounts++;
        continue;
      }
      texts++;
      const text = grid.squashed(row, col);
      isContents ||= /^目[录次]$/.test(text);
      if ((text.length >= SENTENCE && /[。；，,;]/.test(text)) || /.{9}。$/.test(text)) sentences++;
      // Lines of a 目录 carry numbers, dots and pages around the title.
      else if (
        text.length <= 60 &&
        readTitle(text.replace(/^(?:第?[\d一二三四五六七八九十]+[、.．章]?)+|[.…·\d]+$/g, ''))
      )
        titles++;
    }
  }
  return { texts, amounts, sentences, titles, isContents };
}
