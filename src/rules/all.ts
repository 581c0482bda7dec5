import { EQUATION_RULES } from './equations';
import { INSPECTION_RULES } from './inspections';
import type { RuleAbout } from './types';

/** 各表金额的数量级一致。Found over all evaluated equations at once, so it has no cells of its own to inspect. */
export const BS_09: RuleAbout = {
  id: 'BS-09',
  title: '各表金额的数量级一致',
  basis: '公开表式（单位逐表标注）；财预〔2016〕143号（内容准确）',
  report: 'both',
  severity: 'error',
};

/** Every rule of the product, to be listed, switched off and graded. */
export const RULES: readonly RuleAbout[] = [...EQUATION_RULES, ...INSPECTION_RULES, BS_09];
