import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { constants, Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

export interface Loaded {
  readonly exports: unknown;
  /** Keeps what V8 has compiled by now for the next start, where it came without. */
  keep(): void;
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/**
 * Loads a bundle as `require` does, with the code that V8 compiled last time: parsing megabytes of script takes longer than checking a book. What
 * was compiled is kept beside the bundle, named by its size and time and by what V8 was told; where it cannot be kept or does not fit, the bundle is compiled as ever.
 */
export function loadCached(path: string): Loaded {
  const { size, mtimeMs } = statSync(path);
  const edition = `${path}.${size}-${Math.round(mtimeMs)}`;
  const cachedData = readIfThere(keptAs(edition));
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(path), module, path, dirname(path));
  const isUsed = cachedData !== undefined && script.cachedDataRejected === false;
  return { exports: module.exports, keep: () => isUsed || write(path, edition, script) };
}

/** V8 takes back only what it compiled under the same version and settings, which a batch changes for its threads. */
function keptAs(edition: string): string {
  return `${edition}-${cachedDataVersionTag().toString(16)}.cache`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(path: string, edition: string, script: Script): void {
  try {
    const kept = keptAs(edition);
    const own = `${kept}.${process.pid}-${threadId}`;
    writeFileSync(own, script.createCachedData());
    for (const old of readdirSync(dirname(path)))
      if (old.startsWith(`${basename(path)}.`) && old.endsWith('.cache') && !old.startsWith(`${basename(edition)}-`))
        rmSync(join(dirname(path), old), { force: true });
    renameSync(own, kept);
  } catch {
    // A folder that cannot be written: the next start compiles again.
  }
}
