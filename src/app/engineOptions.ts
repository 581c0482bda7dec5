import type { EngineOptions } from './engine';
import type { Memory } from './memory';

/** How this book is to be recognised and checked, from what the user told us. */
export function engineOptions({ sheetKinds, settings }: Memory): EngineOptions {
  return {
    sheetKinds,
    ...(settings.year === undefined ? {} : { year: settings.year }),
    rules: settings.rules,
    ...(settings.ruleFile ? { ruleFile: settings.ruleFile } : {}),
    ...(settings.codeList ? { codeList: settings.codeList } : {}),
  };
}
