import { useState } from 'react';
import { useDesk } from './DeskContext';

/** A device-wide preference; a value that is not among those allowed counts as the first. */
export function usePreference<T extends string>(
  key: string,
  allowed: readonly [T, ...T[]],
): readonly [T, (value: T) => void] {
  const { preferences } = useDesk().place;
  const stored = preferences.get(key);
  const [value, setValue] = useState<T>(allowed.find((a) => a === stored) ?? allowed[0]);
  return [
    value,
    (next) => {
      preferences.set(key, next);
      setValue(next);
    },
  ];
}
