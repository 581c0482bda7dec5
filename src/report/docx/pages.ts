import { PageOrientation } from 'docx';

/** A4, in twips. */
const A4 = { width: 11906, height: 16838 } as const;
const SIDE = 1134;

/** A4 with the margins of 公文, in twips. */
export const PORTRAIT = { size: A4, margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } };
/** For the 附表. */
export const LANDSCAPE = {
  size: { ...A4, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 850, bottom: 850, left: SIDE, right: SIDE },
};
/** Twips between the margins of a landscape page. */
export const LANDSCAPE_WIDTH = A4.height - 2 * SIDE;
