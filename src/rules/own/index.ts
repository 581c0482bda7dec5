export * from './types';
export { bindOwnRule } from './bindOwn';
export { isRuleSheet, mergeOwnRules, readRuleBook, readRuleFile, readRuleSheet, RULE_SHEET } from './readRules';
