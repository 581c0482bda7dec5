import { HostObject } from '../hostObject';

/** A part of an object that only stores what is set on it: font, fill, title. Values live in the model, by path. */
export abstract class Bag extends HostObject {
  constructor(
    protected readonly store: Record<string, unknown>,
    protected readonly prefix = '',
  ) {
    super();
  }
  protected get(name: string, otherwise: unknown = null): unknown {
    return this.store[this.prefix + name] ?? otherwise;
  }
  protected put(name: string, value: unknown): void {
    this.store[this.prefix + name] = value;
  }
}
