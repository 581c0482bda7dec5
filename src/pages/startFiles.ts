import type { EnginePort } from '../app/engineLink';
import type { FromHost, ToHost } from '../app/hostLink';
import { remoteFiles, type RemoteFiles } from '../app/remoteHost';
import { startedWorker } from './startedWorker';

let files: Promise<RemoteFiles> | undefined;

/** Workbook files in a worker, started at the first need; where workers are not allowed in this thread, slower to the touch but otherwise the same. */
export function workbookFiles(): Promise<RemoteFiles> {
  return (files ??= start());
}

async function start(): Promise<RemoteFiles> {
  const worker = await startedWorker(newWorker);
  if (worker) return remoteFiles(worker as unknown as EnginePort<ToHost, FromHost>);
  const { FileHost, readWorkbook } = await import(/* webpackChunkName: "file-host" */ '../hosts/file');
  return { open: (bytes, name) => new FileHost(bytes, name), readBook: readWorkbook };
}

function newWorker(): Worker {
  return new Worker(new URL('./files.worker.ts', import.meta.url), { name: 'files' });
}
