import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process cost, start to end. */
export interface ProcessCost {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Most memory that it held (resident set). */
  readonly peakMb: number;
}

/** Told to every measured process before its own code: on exit it writes what the system charged it. */
const METER = `process.on('exit', () => { const u = process.resourceUsage();
require('fs').writeFileSync(process.env.FUBIAO_METER, JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1000, rss: u.maxRSS / 1024 })); });`;

/** Runs `node` with these arguments and measures it. @throws when it ends in another way than 0 or 1 (errors found) */
export function runNode(args: readonly string[], cwd: string): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-meter-'));
  try {
    const meter = join(folder, 'meter.cjs');
    const out = join(folder, 'out.json');
    writeFileSync(meter, METER);
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--require', meter, ...args], {
      cwd,
      env: { ...process.env, FUBIAO_METER: out },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const wallMs = performance.now() - started;
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr.slice(0, 2000)}`);
    const { cpu, rss } = JSON.parse(readFileSync(out, 'utf8')) as { cpu: number; rss: number };
    return { cpuMs: cpu, wallMs, peakMb: rss };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface NamedProcess {
  readonly name: string;
  readonly args: readonly string[];
}

/** Runs the processes in turn, round after round. */
export function raceProcesses(all: readonly NamedProcess[], rounds: number, cwd: string): Map<string, ProcessCost[]> {
  const costs = new Map<string, ProcessCost[]>(all.map((p) => [p.name, []]));
  for (let round = 0; round < rounds; round++)
    for (const { name, args } of all) costs.get(name)!.push(runNode(args, cwd));
  return costs;
}
