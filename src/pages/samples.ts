import type { Sample } from '../app';
import { bytesOf } from './inlined';

/** The bundled books, each in a file of its own that is loaded when it is asked for. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'js',
    name: '四川省医疗保险异地结算中心-2020决算.xlsx',
    load: async () =>
      bytesOf(
        await import(/* webpackChunkName: "sample-js" */ '../../samples/四川省医疗保险异地结算中心-2020决算.xlsx'),
      ),
  },
  {
    id: 'ys',
    name: '四川省医疗保障局机关-2024预算-含错.xlsx',
    load: async () =>
      bytesOf(
        await import(/* webpackChunkName: "sample-ys" */ '../../samples/四川省医疗保障局机关-2024预算-含错.xlsx'),
      ),
  },
];
