import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

/** Characters as wide as the font is high: Chinese words, full-width signs and the quotation marks of Chinese fonts. */
const FULL_WIDTH = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\uffef]/u;

/**
 * The fonts of 公文 (仿宋, 黑体, 楷体) are in no table of widths, but every character of theirs is a square; Latin letters
 * and digits are measured as half of one, as the digits of Times New Roman are.
 */
const estimate = estimatePageNumbersWith({
  guess: true,
  measureWidth: (text, { size }) => [...text].reduce((sum, c) => sum + (FULL_WIDTH.test(c) ? size : size / 2), 0),
});

/**
 * Works out on which page each heading stands, so that the contents read well before Word updates them. The tables come
 * after the last heading: laying out their thousands of cells would take seconds and change nothing.
 */
export const pageNumbersOf: PageNumberEstimator = (body, context) => {
  const parts: unknown = body['w:body'];
  const text = Array.isArray(parts) ? parts.filter((part: object) => !('w:tbl' in part)) : parts;
  return estimate({ ...body, 'w:body': text }, context);
};
