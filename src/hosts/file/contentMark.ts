import { plainCellText } from './cellText';
import { descendants, element, type Element } from './dom';

/**
 * Short mark of what a cell holds, the same before and after Excel has saved the file in its own way: `f…` formula,
 * `n…` number, `t…` text, `` blank. By it we know whether a cell still holds what we wrote.
 */
export function contentMark(cell: Element, sharedString: (index: number) => string): string {
  const formula = element(cell, 'f')?.textContent;
  if (formula !== undefined && formula !== null) return `f${hash(plainCellText(formula))}`;
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') {
    const is = element(cell, 'is');
    return `t${hash(
      is
        ? plainCellText(
            descendants(is, 't')
              .map((t) => t.textContent ?? '')
              .join(''),
          )
        : '',
    )}`;
  }
  const value = element(cell, 'v')?.textContent ?? '';
  if (value === '') return '';
  if (type === 's') return `t${hash(sharedString(Number(value)))}`;
  if (type === 'str') return `t${hash(plainCellText(value))}`;
  return type === 'b' || type === 'e' ? `${type}${value}` : `n${Number(value)}`;
}

/** FNV-1a, 32 bits: enough to notice that somebody typed something else. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
