export * from './document';
export * from './types';
export { readText } from './readText';
export { documentTables, type DocumentTables } from './documentTables';
export { proofread } from './withOwnTables';
export { checkNarrativeSheet } from './checkSheet';
export { findingsAtCells, narrativeSheetOf, textOfSheet } from './sheetText';
export { findStatementSheet, readSheetText } from './readSheet';
export { asFindings, PROOFREAD_RULE } from './asFindings';
