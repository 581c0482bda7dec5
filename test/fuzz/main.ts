import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { Runner } from './runner';
import type { AnyTarget } from './target';
import { TARGETS } from './targets';
import { serve } from './worker';

const USAGE =
  'npm run fuzz -- [--seed N] [--count 10000] [--limit 毫秒] [--only 名称] [--path 上次打印的路径] [--out 文件夹]';

/** Once an input has failed, a smaller one is looked for, but not for ever. */
const MOST_SHRINKING_MS = 60_000;

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly limitMs: number;
  readonly path?: string;
  readonly out: string;
}

/** Runs the inputs of one target. @returns whether all went well */
async function fuzz(target: AnyTarget, options: Options): Promise<boolean> {
  const runner = new Runner(__filename, options.limitMs);
  const numRuns = Math.max(1, Math.round(target.share * options.count));
  let failedAt: number | undefined;
  let runs = 0;
  const property = fc.asyncProperty(target.input, async (input) => {
    if (failedAt !== undefined && Date.now() - failedAt > MOST_SHRINKING_MS) return;
    try {
      await runner.run({ target: target.name, input });
      runs++;
    } catch (error) {
      failedAt ??= Date.now();
      throw error;
    }
  });
  const { seed, path } = options;
  const result = await fc.check(property, { seed, numRuns, ...(path === undefined ? {} : { path }) });
  await runner.close();
  if (!result.failed || !result.counterexample) {
    console.log(`${target.name}：${numRuns} 个输入，没有出错`);
    return true;
  }
  const [input] = result.counterexample as [unknown];
  const { extension, content } = target.file(input);
  const file = join(options.out, `${target.name}-${seed}.${extension}`);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(file, content);
  writeFileSync(`${file}.input.json`, JSON.stringify(input, null, 1));
  const cause = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  console.log(
    `${target.name}：第 ${runs + 1} 个输入出错\n${cause.split('\n').slice(0, 12).join('\n')}\n  最小的出错输入：${file}\n` +
      `  重现：npm run fuzz -- --seed ${seed} --count ${options.count} --only ${target.name} --path ${result.counterexamplePath}`,
  );
  return false;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      count: { type: 'string', default: '10000' },
      limit: { type: 'string', default: '30000' },
      only: { type: 'string' },
      path: { type: 'string' },
      out: { type: 'string', default: 'out/fuzz' },
    },
  });
  const options: Options = {
    seed: values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed),
    count: Number(values.count),
    limitMs: Number(values.limit),
    ...(values.path === undefined ? {} : { path: values.path }),
    out: values.out,
  };
  const targets = TARGETS.filter((t) => values.only === undefined || t.name === values.only);
  if (targets.length === 0 || ![options.seed, options.count, options.limitMs].every(Number.isFinite)) {
    console.error(`${USAGE}\n名称：${TARGETS.map((t) => t.name).join('、')}`);
    process.exitCode = 2;
    return;
  }
  console.log(`种子 ${options.seed}，${options.count} 个输入`);
  let ok = true;
  for (const target of targets) ok = (await fuzz(target, options)) && ok;
  if (!ok) process.exitCode = 1;
}

if (isMainThread) void main();
else serve();
