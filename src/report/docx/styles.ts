import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** Sizes in half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt. */
export const SIZE = { cover: 52, title: 44, part: 36, body: 32, caption: 24, table: 16 } as const;

const latin = 'Times New Roman';
export const FONT = {
  body: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '仿宋' },
  black: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '黑体' },
  kai: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '楷体' },
  song: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '宋体' },
} as const;

const line = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters of 三号. */
const INDENT = 640;

/** Fonts and spacing of 公文: 黑体 for 一、, 楷体 for （一）, 仿宋 三号 for text, 28 points a line. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT.body, size: SIZE.body } },
    heading1: {
      run: { font: FONT.black, size: SIZE.part, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT.black, size: SIZE.body, bold: false, color: '000000' },
      paragraph: { indent: { firstLine: INDENT }, spacing: { before: 160, after: 80, ...line }, keepNext: true },
    },
    heading3: {
      run: { font: FONT.kai, size: SIZE.body, bold: true, color: '000000' },
      paragraph: { indent: { firstLine: INDENT }, spacing: { ...line }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Body', name: '正文段落', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { firstLine: INDENT }, spacing: { ...line }, alignment: AlignmentType.JUSTIFIED } },
    { id: 'Caption', name: '图题', basedOn: 'Normal', run: { font: FONT.black, size: SIZE.caption }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 240 } } },
    { id: 'TableTitle', name: '附表标题', basedOn: 'Normal', run: { font: FONT.black, size: 28 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } } },
    { id: 'TableCell', name: '附表文字', basedOn: 'Normal', run: { font: FONT.song, size: SIZE.table }, paragraph: { spacing: { before: 0, after: 0 } } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { font: FONT.black, size: 28 }, paragraph: { spacing: { before: 120 } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', run: { size: 28 }, paragraph: { indent: { left: 420 } } },
  ], // prettier-ignore
};
