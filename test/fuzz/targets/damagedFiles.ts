import fc from 'fast-check';
import { editBytes, edits, type Edit } from '../edits';
import { FILES } from '../files';
import { driveFile } from '../driveFile';
import type { Target } from '../target';

interface DamagedFile {
  readonly file: number;
  readonly edits: readonly Edit[];
}

/** Files with bytes lost, doubled, moved and overwritten. */
export const damagedFiles: Target<DamagedFile> = {
  name: '损坏的文件',
  share: 0.15,
  input: fc.record({ file: fc.integer({ min: 0, max: FILES.length - 1 }), edits }, { noNullPrototype: true }),
  run: (input) => driveFile(bytesOf(input), FILES[input.file]!.name, true),
  file: (input) => ({ extension: 'xlsx', content: bytesOf(input) }),
};

function bytesOf({ file, edits }: DamagedFile): Uint8Array {
  return editBytes(FILES[file]!.bytes(), edits);
}
