/** A file that must be refused. */
export interface BadInput {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Code of the error it must give. */
  readonly code: string;
  /** What the message must say. */
  readonly says: RegExp;
}
