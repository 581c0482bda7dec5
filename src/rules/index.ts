export * from './types';
export { bindRule, type Bound } from './bind';
export { holds } from './conditions';
export { EQUATION_RULES } from './equations';
export { INSPECTION_RULES } from './inspections';
export { duplicateRows } from './inspections/km-05';
