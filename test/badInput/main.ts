import { BAD_COMMANDS, type BadCommand } from '../generators/bad/commands';
import { BAD_INPUTS } from '../generators/bad';
import { HONEST } from '../generators/bad/honest';
import { faultsOf, MOST_MEGABYTES, runCommand } from './runCommand';

/** Longest time for one input, in seconds. */
const MOST_SECONDS = 5;

const check = ['check', 'x.xlsx', '--format', 'json'];
const ALL: readonly BadCommand[] = [
  ...BAD_INPUTS.map(({ name, bytes, says }) => ({ name, files: { 'x.xlsx': bytes }, args: check, says })),
  // A book that holds no 附表 is told so; what is in it is looked at in the tests of the reader.
  ...HONEST.map(({ name, bytes }) => ({ name, files: { 'x.xlsx': bytes }, args: check, says: undefined })),
  ...BAD_COMMANDS,
];

/** Runs every kind in a process of its own and prints what it took. */
async function main(program: string, only: string | undefined): Promise<void> {
  const kinds = ALL.filter((k) => only === undefined || k.name.includes(only));
  let wrong = 0;
  const took: { name: string; seconds: number; megabytes: number }[] = [];
  for (const kind of kinds) {
    const outcome = await runCommand(program, kind);
    const isOther = kind.says === undefined && /没有认出一张/.test(outcome.err);
    const faults = isOther ? [] : faultsOf(kind, outcome);
    if (outcome.seconds > MOST_SECONDS) faults.push(`${outcome.seconds.toFixed(1)} s`);
    if (!(outcome.megabytes <= MOST_MEGABYTES)) faults.push(`${outcome.megabytes.toFixed(0)} MB`);
    took.push({ name: kind.name, seconds: outcome.seconds, megabytes: outcome.megabytes });
    if (faults.length > 0) {
      wrong++;
      console.log(`✗ ${kind.name}：${faults.join('；')}`);
    }
  }
  for (const by of ['seconds', 'megabytes'] as const) {
    console.log(`最大的${by === 'seconds' ? '时间' : '内存'}：`);
    for (const t of [...took].sort((a, b) => b[by] - a[by]).slice(0, 8))
      console.log(`  ${t.seconds.toFixed(2)} s  ${t.megabytes.toFixed(0)} MB  ${t.name}`);
  }
  console.log(`${kinds.length} 种输入，${wrong} 种不对（每种限 ${MOST_SECONDS} 秒、${MOST_MEGABYTES} MB，含启动）`);
  if (wrong > 0) process.exitCode = 1;
}

void main(process.argv[2]!, process.argv[3]);
