import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asBytes, type BadCommand } from '../generators/bad/commands';
import { samplePath, SAMPLES } from '../generators/xlsxParts';

/** Most memory that any input may need. */
export const MOST_MEGABYTES = 512;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Largest memory of the process, in megabytes. */
  readonly megabytes: number;
  /** Time from start to end, or time on the processor where other programs kept it waiting for longer than that. */
  readonly seconds: number;
  /** Input files that are not what they were. */
  readonly changed: readonly string[];
}

/** Written by the process itself as it ends: a file of its own, so that neither output nor messages are touched. */
const MEASURE = `process.on('exit',()=>{const fs=require('fs');let kb=process.resourceUsage().maxRSS;
// On Linux that number is inherited from the parent; this one is not.
try{kb=Number(/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1])}catch{}
const {userCPUTime:u,systemCPUTime:s}=process.resourceUsage();
fs.writeFileSync(process.env.FUBIAO_MEASURE,JSON.stringify([kb/1024,(u+s)/1e6]))})`;

/** Runs the command line in a folder of its own with little memory, and measures it. */
export async function runCommand(program: string, command: Pick<BadCommand, 'files' | 'args'>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-bad-'));
  try {
    const before = new Map<string, Uint8Array>();
    for (const [name, make] of Object.entries(command.files)) {
      const bytes = asBytes(make());
      before.set(name, bytes);
      writeFileSync(join(folder, name), bytes);
    }
    const measure = join(folder, '.measure');
    writeFileSync(join(folder, '.measure.cjs'), MEASURE);
    const args = command.args.map((a) => BUNDLED[a] ?? a);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${MOST_MEGABYTES}`, '-r', join(folder, '.measure.cjs'), program, ...args],
      {
        cwd: folder,
        env: { ...process.env, FUBIAO_MEASURE: measure },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Against hanging; what it should take is judged by who asks.
        timeout: 60_000,
      },
    );
    const [out, err, code] = await Promise.all([
      collect(child.stdout),
      collect(child.stderr),
      new Promise<number | null>((resolve) => child.on('close', resolve)),
    ]);
    const seconds = (performance.now() - started) / 1000;
    const changed = [...before].filter(([name, bytes]) => !Buffer.from(bytes).equals(readFileSync(join(folder, name))));
    const [megabytes, processor] = measured(measure);
    return {
      code,
      out,
      err,
      megabytes,
      seconds: Math.min(seconds, processor),
      changed: changed.map(([name]) => name),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with how the command ended; empty when all is well. */
export function faultsOf({ says, shows }: Pick<BadCommand, 'says' | 'shows'>, outcome: Outcome): string[] {
  const { code, out, err, changed } = outcome;
  const faults = changed.map((name) => `input changed: ${name}`);
  if (/程序出错|\bat .*:\d+:\d+|Error:|\bundefined\b|\[object/.test(err))
    faults.push(`no sentence: ${err.slice(0, 400)}`);
  if (says === undefined) {
    if (code !== 0 && code !== 1) faults.push(`exit ${code}: ${err.slice(0, 400)}`);
    if (shows && !shows.test(out)) faults.push(`stdout: ${out.slice(0, 400)}`);
    return faults;
  }
  if (code !== 2) faults.push(`exit ${code}`);
  if (out !== '') faults.push(`stdout: ${out.slice(0, 200)}`);
  if (!says.test(err)) faults.push(`stderr: ${err.slice(0, 400)}`);
  if (!/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/.test(err)) faults.push(`stderr is no sentence: ${err.slice(0, 400)}`);
  return faults;
}

const BUNDLED: Readonly<Record<string, string>> = {
  BOOK: samplePath(SAMPLES.bureau2024),
  WRONG: samplePath(SAMPLES.bureau2024Wrong),
};

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Megabytes and seconds on the processor; without end for a process that was killed before it could say. */
function measured(file: string): [number, number] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [number, number];
  } catch {
    return [Infinity, Infinity];
  }
}
