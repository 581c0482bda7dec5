import type { Place } from '../app';

/** Preferences in this browser; where storage is not allowed they last until the page closes. */
export function browserPreferences(): Place['preferences'] {
  const kept = new Map<string, string>();
  const name = (key: string) => `fubiao.${key}`;
  return {
    get: (key) => {
      try {
        return localStorage.getItem(name(key)) ?? kept.get(key);
      } catch {
        return kept.get(key);
      }
    },
    set: (key, value) => {
      kept.set(key, value);
      try {
        localStorage.setItem(name(key), value);
        return true;
      } catch {
        // Storage refused (private window, partitioned frame) or full: the map above serves for this session.
        forget(name(key));
        return false;
      }
    },
  };
}

/** An older value must not come back in the place of one that could not be stored. */
function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was stored then.
  }
}
