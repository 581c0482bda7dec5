import type { CheckOptions } from '../check';
import { readOwnList } from '../classification';
import { readRuleFile } from '../rules';
import { KINDS, type Book, type RecogniseOptions } from '../tables';
import type { EngineOptions } from './engine';

/** What the user said of the year and of single sheets; kinds that this version does not know are left out. */
export function recogniseOptions({ sheetKinds, year }: EngineOptions): RecogniseOptions {
  const known = new Set<string>([...KINDS.map((k) => k.id), 'none']);
  const entries = Object.entries(sheetKinds).filter(([, kind]) => known.has(kind));
  return {
    sheetKinds: Object.fromEntries(entries) as NonNullable<RecogniseOptions['sheetKinds']>,
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * The rules, severities and 科目 to check with.
 * @param prior last year's book, for what carries over
 */
export function checkOptions({ rules, ruleFile, codeList }: EngineOptions, prior?: Book): CheckOptions {
  return {
    severities: rules,
    ...(prior ? { priorBook: prior } : {}),
    ...(ruleFile ? { ownRules: readRuleFile(ruleFile.text, ruleFile.name) } : {}),
    ...(codeList ? { classification: { entries: readOwnList(codeList.rows).entries, isWhole: codeList.isWhole } } : {}),
  };
}
