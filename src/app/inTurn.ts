import type { Desk } from './desk';

/**
 * Runs a piece of work after all that were asked for before it: two writes never cross, and what the user asked for is
 * done even when something else was still under way. Must not be called from within such a piece of work.
 */
export async function inTurn<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  const before = desk.last;
  const own = before.then(work);
  desk.last = own.then(
    () => undefined,
    () => undefined,
  );
  return own;
}
