import { contentMark } from '../../workbook';
import { plainCellText } from './cellText';
import { descendants, element, type Element } from './dom';

/** Mark of what a cell of a sheet part holds, the same before and after Excel has saved the file in its own way. */
export function cellMark(cell: Element, sharedString: (index: number) => string): string {
  const formula = element(cell, 'f')?.textContent;
  if (formula !== undefined && formula !== null) return contentMark.formula(plainCellText(formula));
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') {
    const is = element(cell, 'is');
    const runs = is ? descendants(is, 't').map((t) => t.textContent ?? '') : [];
    return contentMark.text(plainCellText(runs.join('')));
  }
  const value = element(cell, 'v')?.textContent ?? '';
  if (value === '') return '';
  if (type === 's') return contentMark.text(sharedString(Number(value)));
  if (type === 'str') return contentMark.text(plainCellText(value));
  return type === 'b' || type === 'e' ? `${type}${value}` : contentMark.number(Number(value));
}
