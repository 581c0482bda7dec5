import { officeCode, toHostError } from './errors';
import { supports } from './requirements';

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs a batch in Excel. Waits while the user is typing in a cell, and turns every failure into a sentence for the user
 * (`HostError`). Cancellation comes out as the signal's own reason.
 */
export async function read<T>(batch: Batch<T>, signal?: AbortSignal): Promise<T> {
  return attempt(() => orAborted(Excel.run({ delayForCellEdit: true }, batch), signal));
}

/** What the batch gives, unless it is cancelled first: Excel itself may keep it waiting as long as a cell is edited. */
function orAborted<T>(running: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return running;
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    running.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

/**
 * As `read`, for batches that change the book: where Excel can, all of it is one step of 撤销. Members that Excel cannot
 * undo make the whole group fail (`UndoNotSupported`); the batch is then run again without a group, so it must be one
 * that gives the same result when run twice.
 */
export async function write<T>(batch: Batch<T>): Promise<T> {
  if (!supports('undoGroup')) return read(batch);
  return attempt(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
    } catch (error) {
      if (officeCode(error) !== 'UndoNotSupported') throw error;
      return await Excel.run({ delayForCellEdit: true }, batch);
    }
  });
}

async function attempt<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw toHostError(error);
  }
}
