import { useEffect } from 'react';
import { useApp } from '../DeskContext';

/** Runs a piece of work once it is needed and nothing else is under way. */
export function useWhenIdle(needed: boolean, work: () => void): void {
  const idle = useApp((s) => s.task === undefined);
  const failed = useApp((s) => s.problem !== undefined);
  useEffect(() => {
    if (needed && idle && !failed) work();
    // The work itself changes with every drawing of the view; what matters is whether it is needed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [needed, idle, failed]);
}
