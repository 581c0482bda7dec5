import type { Sample } from '../app';

/** The bundled books, each in a file of its own that is loaded when it is asked for. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'js',
    name: '四川省医疗保险异地结算中心-2020决算.xlsx',
    load: async () =>
      decode(
        await import(/* webpackChunkName: "sample-js" */ '../../samples/四川省医疗保险异地结算中心-2020决算.xlsx'),
      ),
  },
  {
    id: 'ys',
    name: '四川省医疗保障局机关-2024预算-含错.xlsx',
    load: async () =>
      decode(await import(/* webpackChunkName: "sample-ys" */ '../../samples/四川省医疗保障局机关-2024预算-含错.xlsx')),
  },
];

/** The build turns the file into a data: address inside a script, so that reading it is no request (connect-src 'none'). */
function decode({ default: address }: { readonly default: string }): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
}
