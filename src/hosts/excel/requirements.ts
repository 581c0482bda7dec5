/** What we use beyond the floor (ExcelApi 1.14, Office LTSC 2021), each with the set that tells if it is there. */
const OPTIONAL = {
  /** `mergeUndoGroup` of Excel.run; the set is the one Microsoft's page on undo names. */
  undoGroup: ['ExcelUndoApiAll', '1.0'],
  /** Events when a sheet is renamed, moved, shown or hidden. */
  sheetEvents: ['ExcelApi', '1.17'],
} as const;

/** Oldest requirement set everything here works with: Office LTSC 2021. */
export const FLOOR = { set: 'ExcelApi', version: '1.14' } as const;

/** True if this Excel has something that we use where it is there. */
export function supports(feature: keyof typeof OPTIONAL): boolean {
  const [set, version] = OPTIONAL[feature];
  return Office.context.requirements.isSetSupported(set, version);
}
