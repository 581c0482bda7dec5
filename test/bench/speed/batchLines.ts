import { cpus } from 'node:os';
import { raceBatch } from './batch';
import { ms, times, type Line } from './lines';
import type { ProcessCost } from './processes';
import { median } from './race';

const JOBS = [1, 2, 4] as const;

/**
 * How many books a second are checked over 1, 2 and 4 threads, by the clock: the settled rate, and the time from start to the first book that the whole
 * run comes down to when that rate is taken off.
 */
export function batchLines(root: string, isQuick: boolean): Line[] {
  const [few, many, rounds] = isQuick ? [20, 80, 1] : [60, 240, 2];
  const { ofFew, ofMany } = raceBatch(root, few, many, JOBS, rounds);
  const cost = (of: typeof ofFew, n: number, what: keyof ProcessCost): number => median(of.get(n)!.map((c) => c[what]));
  /** Milliseconds that a further book takes. */
  const each = (n: number, what: 'wallMs' | 'cpuMs'): number =>
    Math.max(0.001, (cost(ofMany, n, what) - cost(ofFew, n, what)) / (many - few));
  const rate = (n: number): number => 1000 / each(n, 'wallMs');
  const start = (n: number): number => Math.max(0, cost(ofMany, n, 'wallMs') - many * each(n, 'wallMs'));
  return JOBS.map((n) => ({
    what: `成批核对 --jobs ${n}`,
    size: `${many} 本`,
    own: `每秒 ${rate(n).toFixed(0)} 本，另加启动和预热 ${ms(start(n))}（钟表时间）；每本 ${ms(each(n, 'cpuMs'))} 处理器时间，峰值 ${cost(ofMany, n, 'peakMb').toFixed(0)} MB`,
    ...(n > 1
      ? {
          peer: `--jobs 1（本机 ${cpus().length} 核，它的垃圾回收和即时编译也用别的核）`,
          compared: times(rate(n) / rate(1)),
        }
      : {}),
  }));
}
