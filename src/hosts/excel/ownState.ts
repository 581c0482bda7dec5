import type { SheetRecords } from '../../workbook';

/** What the host knows about our sheets since the last read, so that writing again needs no extra questions. */
export class OwnState {
  /** Id or name of each sheet of ours, by the name under which we wrote it. */
  readonly keys = new Map<string, string>();
  /** What we wrote on them; undefined until the book was read. */
  records: SheetRecords | undefined;
  /** Id of the custom XML part that keeps the records. */
  recordPart: string | undefined;

  /** Nothing of ours is in the book any more. */
  forget(): void {
    this.keys.clear();
    this.records = {};
    this.recordPart = undefined;
  }
}
