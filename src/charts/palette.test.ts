import { pieColours, seriesColour } from './palette';

type Triple = readonly [number, number, number];

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB. */
const SIMULATIONS: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (hex: string): number[] =>
  [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

function lab(rgb: readonly number[]): Triple {
  const [r, g, b] = rgb as [number, number, number];
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, matrix: readonly Triple[]): Triple {
  const rgb = linear(hex);
  return lab(
    matrix.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, k, i) => sum + k * rgb[i]!, 0),
        ),
      ),
    ),
  );
}

const lightness = (hex: string): number => lab(linear(hex))[0];

function distance(a: string, b: string, matrix: readonly Triple[]): number {
  const p = seen(a, matrix);
  const q = seen(b, matrix);
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const neighbours = (colours: readonly string[]): (readonly [string, string])[] =>
  colours.map((c, i) => [c, colours[(i + 1) % colours.length]!] as const);

describe('house colours', () => {
  test.each(Array.from({ length: 25 }, (_, i) => i + 2))(
    'a pie of %i slices keeps neighbours apart in grey and for colour-blind readers',
    (count) => {
      for (const [a, b] of neighbours(pieColours(count))) {
        expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThan(18);
        for (const matrix of Object.values(SIMULATIONS)) expect(distance(a, b, matrix)).toBeGreaterThan(18);
      }
    },
  );

  test('the first eight colours differ pairwise for everyone', () => {
    const colours = pieColours(8);
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1))
        for (const matrix of Object.values(SIMULATIONS)) expect(distance(a, b, matrix)).toBeGreaterThan(20);
    }
  });

  test('two years of columns: light before dark', () => {
    expect(lightness(seriesColour(0, 2)) - lightness(seriesColour(1, 2))).toBeGreaterThan(30);
  });
});
