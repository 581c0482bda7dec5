export { EmulatedExcel, eachCell, selectionText } from './excel';
export type { Exchange } from './excel';
export { LTSC_2021, NEWEST } from './gates';
export type { RequirementSets } from './gates';
export type { Seed } from './seed';
export { bookFromSeed, seedFromRows, seedFromSnapshot } from './seed';
export { OFFICE_JS_DIST, openExcel, runtimeGates } from './runtime';
