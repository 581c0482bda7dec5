/**
 * What the gate lets in. Chosen so that reading stays below 512 MB: an XML part is held once as bytes and once as text,
 * and a cell takes about 150 bytes in memory.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 200 * 1024 * 1024,
  /** Bytes of a file that is not packed (.xls, web page). */
  unpacked: 64 * 1024 * 1024,
  /** Unpacked bytes of one XML part. */
  part: 128 * 1024 * 1024,
  /** Unpacked bytes of all parts together. */
  total: 320 * 1024 * 1024,
  /** Unpacked to packed; only parts above `ratioFrom` bytes are judged, since small ones may be all zeros honestly. */
  ratio: 400,
  ratioFrom: 32 * 1024 * 1024,
  entries: 20_000,
  /** Cells with content in the whole book. */
  cells: 900_000,
  sheets: 2_000,
} as const;
