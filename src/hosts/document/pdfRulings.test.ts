import { rulingsOf } from './pdfRulings';

const OPS = { save: 10, restore: 11, transform: 12, constructPath: 91, stroke: 20, fill: 22, endPath: 28, paintFormXObjectBegin: 74, paintFormXObjectEnd: 75 }; // prettier-ignore
const path = (how: number, ...data: number[]) => [OPS.constructPath, [how, [new Float32Array(data)], null]] as const;
const rect = (x: number, y: number, w: number, h: number) => [0, x, y, 1, x + w, y, 1, x + w, y + h, 1, x, y + h, 4];

function rulings(...operations: (readonly [number, unknown])[]) {
  return rulingsOf({ fnArray: operations.map((o) => o[0]), argsArray: operations.map((o) => o[1]) }, OPS, (x, y) => [x, y]); // prettier-ignore
}

test('strokes, boxes drawn round, and boxes filled so thin that they are lines', () => {
  const { level, upright } = rulings(
    path(OPS.stroke, 0, 10, 100, 1, 200, 100),
    path(OPS.stroke, ...rect(10, 20, 30, 40)),
    path(OPS.fill, ...rect(50, 60, 0.5, 80)),
  );
  expect(level).toEqual([{ at: 100, from: 10, to: 200 }, { at: 20, from: 10, to: 40 }, { at: 60, from: 10, to: 40 }]); // prettier-ignore
  expect(upright).toEqual([{ at: 40, from: 20, to: 60 }, { at: 10, from: 20, to: 60 }, { at: 50.25, from: 60, to: 140 }]); // prettier-ignore
});

test('clips, surfaces, slanting lines and curves are no lines of a table', () => {
  const none = rulings(
    path(OPS.endPath, ...rect(0, 0, 500, 1)),
    path(OPS.fill, ...rect(0, 0, 500, 300)),
    path(OPS.stroke, 0, 0, 0, 1, 100, 40),
    path(OPS.stroke, 0, 0, 0, 2, 10, 0, 20, 0, 30, 0),
  );
  expect(none).toEqual({ level: [], upright: [] });
});

test('lines stand where the page puts them: moved, scaled, inside forms', () => {
  const { level } = rulings(
    [OPS.save, null],
    [OPS.transform, [2, 0, 0, 2, 5, 7]],
    path(OPS.stroke, 0, 0, 10, 1, 50, 10),
    [OPS.restore, null],
    [OPS.paintFormXObjectBegin, [[1, 0, 0, -1, 0, 600], null]],
    path(OPS.stroke, 0, 0, 10, 1, 50, 10),
    [OPS.paintFormXObjectEnd, null],
    path(OPS.stroke, 0, 0, 30, 1, 50, 30),
  );
  expect(level).toEqual([{ at: 27, from: 5, to: 105 }, { at: 590, from: 0, to: 50 }, { at: 30, from: 0, to: 50 }]); // prettier-ignore
});
