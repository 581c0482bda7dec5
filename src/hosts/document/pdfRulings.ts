/** A line drawn on a page, in points from the lower left corner as it is read. */
export interface Rule {
  /** Where it lies: the height of a level line, the distance from the left of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** What a page draws, as pdfjs lists it. */
export interface DrawnOperations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the operations of pdfjs that move the pen. */
export type OperationNumbers = Readonly<Record<string, number>>;

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** Thicker than this is a surface and no line. */
const THICKEST = 3;
const SHORTEST = 4;
/** A page of a table draws some hundred lines; a map or a drawing draws thousands, and is no table. */
const MOST = 20_000;

/**
 * The level and upright lines that a page draws: strokes, and the thin boxes that Word and Excel fill for the borders of
 * cells. What is only a clip, a surface, or lies aslant is left out.
 *
 * @param toPage takes a point of the drawing to where it stands on the page as it is read
 */
export function rulingsOf(
  { fnArray, argsArray }: DrawnOperations,
  ops: OperationNumbers,
  toPage: (x: number, y: number) => Point,
): Rulings {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const stack: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  const strokes = numbersOf(ops, ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']); // prettier-ignore
  const fills = numbersOf(ops, ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']); // prettier-ignore
  const place = ([x, y]: Point): Point => toPage(now[0] * x + now[2] * y + now[4], now[1] * x + now[3] * y + now[5]);
  const add = (a: Point, b: Point): void => {
    const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
    if (level.length + upright.length > MOST) return;
    if (dy <= THICKEST && dx >= SHORTEST) level.push(rule((a[1] + b[1]) / 2, a[0], b[0]));
    else if (dx <= THICKEST && dy >= SHORTEST) upright.push(rule((a[0] + b[0]) / 2, a[1], b[1]));
  };
  fnArray.forEach((fn, i) => {
    const args = argsArray[i] as readonly unknown[] | null;
    if (fn === ops['save']) stack.push(now);
    else if (fn === ops['restore'] || fn === ops['paintFormXObjectEnd']) now = stack.pop() ?? now;
    else if (fn === ops['transform']) now = times(now, args as unknown as Matrix);
    else if (fn === ops['paintFormXObjectBegin']) {
      stack.push(now);
      if (args?.[0]) now = times(now, args[0] as Matrix);
    } else if (fn === ops['constructPath'] && args) {
      const how = args[0] as number;
      const isStroke = strokes.has(how);
      if (!isStroke && !fills.has(how)) return;
      for (const path of pathsOf((args[1] as readonly (ArrayLike<number> | null)[] | null)?.[0])) {
        const points = path.map(place);
        // A box filled so thin that it is a line; one drawn round is its four sides.
        if (isStroke) for (let k = 1; k < points.length; k++) add(points[k - 1]!, points[k]!);
        else {
          const xs = points.map((p) => p[0]);
          const ys = points.map((p) => p[1]);
          add([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
        }
      }
    }
  });
  return { level, upright };
}

const rule = (at: number, a: number, b: number): Rule => ({ at, from: Math.min(a, b), to: Math.max(a, b) });

const numbersOf = (ops: OperationNumbers, names: readonly string[]): ReadonlySet<number> =>
  new Set(names.flatMap((name) => ops[name] ?? []));

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The straight paths of a drawing (pdfjs writes 0 move, 1 line, 2 and 3 curves, 4 close); a path with a curve is none. */
function pathsOf(data: ArrayLike<number> | null | undefined): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  let isBent = false;
  const end = (): void => {
    if (path.length > 1 && !isBent) paths.push(path);
    path = [];
    isBent = false;
  };
  for (let i = 0; data && i < data.length;) {
    switch (data[i]) {
      case 0:
        end();
        path.push([data[i + 1]!, data[i + 2]!]);
        i += 3;
        break;
      case 1:
        path.push([data[i + 1]!, data[i + 2]!]);
        i += 3;
        break;
      case 4:
        if (path.length > 0) path.push(path[0]!);
        i += 1;
        break;
      case 2:
        isBent = true;
        i += 7;
        break;
      case 3:
        isBent = true;
        i += 5;
        break;
      default:
        return paths;
    }
  }
  end();
  return paths;
}
