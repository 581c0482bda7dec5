/** Time a worker may take to say that it is there, in milliseconds. */
const PATIENCE = 15_000;

/** A worker that has said it is there; undefined where none starts (a page opened from the disk). */
export async function startedWorker(start: () => Worker): Promise<Worker | undefined> {
  try {
    const worker = start();
    const starts = await new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
      setTimeout(() => resolve(false), PATIENCE);
    });
    if (!starts) worker.terminate();
    return starts ? worker : undefined;
  } catch {
    return undefined;
  }
}
