export * from './types';
export { bindRule, type Bound } from './bind';
export { childrenOf } from './children';
export { holds } from './conditions';
export { EQUATION_RULES } from './equations';
export { INSPECTION_RULES } from './inspections';
export { codeCell } from './inspections/common';
export { duplicateRows } from './inspections/km-05';
export * from './own';
