import type { Paper } from '../paper';

/** What stands around a table: title, number, unit, organisation. */
export interface PageForm {
  readonly title: string;
  /** 公开01表, 表1, 财决公开01表. */
  readonly number?: string;
  readonly numberPlace: 'above' | 'below' | 'with-unit';
  /** 「单位：万元」; undefined: the sheet does not say. */
  readonly unitText?: string;
  readonly organisationText?: string;
  readonly gap: number;
  readonly isMerged: boolean;
  readonly width: number;
}

/** Draws what stands above the table and gives the row where its header begins. */
export function drawPage(paper: Paper, form: PageForm): number {
  let row = 0;
  const last = Math.max(1, form.width - 1);
  if (form.number && form.numberPlace === 'above') paper.put(row++, last, form.number);
  // A bar in a title: it is typed on two rows.
  for (const line of form.title.split('|')) {
    paper.put(row, 0, line);
    if (form.isMerged) paper.merge(row, 0, row, last);
    row++;
  }
  if (form.number && form.numberPlace === 'below') paper.put(row++, last, form.number);
  row += form.gap;
  if (form.organisationText || form.unitText) {
    if (form.organisationText) paper.put(row, 0, form.organisationText);
    if (form.unitText) paper.put(row, last, form.unitText);
    if (form.number && form.numberPlace === 'with-unit') paper.put(row, last > 1 ? last - 1 : last + 1, form.number);
    row++;
  }
  return row;
}
