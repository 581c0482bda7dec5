import type { Severity } from '../check/types';
import type { Desk } from './desk';
import type { Settings } from './memory';
import { remember } from './remember';

/** Changes a setting of this book; findings are judged by it at the next check. */
export async function setSetting<K extends keyof Settings>(
  desk: Desk,
  key: K,
  value: Settings[K] | undefined,
): Promise<void> {
  await remember(desk, (memory) => {
    const settings = { ...memory.settings };
    if (value === undefined) delete settings[key];
    else settings[key] = value;
    return { ...memory, settings };
  });
  desk.store.setState({ sections: undefined });
}

/** Switches a rule off, gives it another severity, or (undefined) leaves it as it is by itself. */
export async function setRule(desk: Desk, rule: string, value: 'off' | Severity | undefined): Promise<void> {
  const rules = { ...desk.store.getState().memory.settings.rules };
  if (value) rules[rule] = value;
  else delete rules[rule];
  await setSetting(desk, 'rules', rules);
}
