import type { Arbitrary } from 'fast-check';

/** One kind of input: how it is made, what must hold for it, and how it is kept when it does not. */
export interface Target<T> {
  readonly name: string;
  /** Share of the inputs of a run. */
  readonly share: number;
  /** Plain data that describes the input, so that it travels to the worker and shrinks. */
  readonly input: Arbitrary<T>;
  /** Does everything the product does with such an input. @throws what must not happen */
  run(input: T): Promise<void>;
  /** The input as a file that a person can open. */
  file(input: T): { readonly extension: string; readonly content: Uint8Array | string };
}

/** A target whose input is not spoken of. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyTarget = Target<any>;
