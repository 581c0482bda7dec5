import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of a package by name; text or bytes. The order is the order in the file. */
export type Parts = Record<string, string | Uint8Array>;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** Parts as bytes; folder entries left out. */
export function unzipParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

export function relationships(
  items: readonly [id: string, type: string, target: string, external?: boolean][],
): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${REL}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
}

export function samplePath(name: string): string {
  return join(__dirname, '../../samples', name);
}

export function readSample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(name)));
}

export const SAMPLES = {
  settlement2020: '四川省医疗保险异地结算中心-2020决算.xlsx',
  bureau2024: '四川省医疗保障局机关-2024预算.xlsx',
  bureau2024Wrong: '四川省医疗保障局机关-2024预算-含错.xlsx',
  xuanhan2020: '宣汉县医疗保障局-2020决算.xlsx',
} as const;
