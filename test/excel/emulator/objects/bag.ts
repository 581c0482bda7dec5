import { HostObject, camel } from '../hostObject';
import { refuse } from '../refusal';

type Check = (value: unknown) => boolean;
type Defaults = Readonly<Record<string, unknown>>;
type Checks = Readonly<Record<string, Check>>;

/** A part of an object that only keeps what is set on it: font, fill, title, axis. */
export abstract class Properties extends HostObject {
  /** Value of a property, by its name as scripts write it. */
  protected abstract get(name: string, otherwise: unknown): unknown;
  protected abstract put(name: string, value: unknown): void;
}

/**
 * Gives a class the scalar properties named in `defaults`, each with the value it has while nobody set it. What a check
 * does not accept is refused as Excel refuses it.
 */
export function declare(
  target: { prototype: Properties },
  type: string,
  defaults: Defaults,
  checks: Checks = {},
): void {
  for (const [name, otherwise] of Object.entries(defaults)) {
    Object.defineProperty(target.prototype, name, {
      get(this: Properties) {
        return this['get'](camel(name), otherwise);
      },
      set(this: Properties, value: unknown) {
        if (value === null || value === undefined || checks[name]?.(value) === false)
          refuse('InvalidArgument', `${type}.${camel(name)}`);
        this['put'](camel(name), value);
      },
      configurable: true,
    });
  }
}

/** Properties kept in the model by their path. */
export abstract class Bag extends Properties {
  constructor(
    protected readonly store: Record<string, unknown>,
    protected readonly prefix = '',
  ) {
    super();
  }
  protected get(name: string, otherwise: unknown): unknown {
    return this.store[this.prefix + name] ?? otherwise;
  }
  protected put(name: string, value: unknown): void {
    this.store[this.prefix + name] = value;
  }
}

class NamedBag extends Bag {
  readonly type: string = '';
}

/** Class of a part that has nothing but properties. */
export function bag(type: string, defaults: Defaults, checks: Checks = {}): typeof NamedBag {
  class Part extends NamedBag {
    override readonly type = type;
  }
  declare(Part, type, defaults, checks);
  return Part;
}

export const isColour: Check = (value) => /^#[0-9a-f]{6}$|^[a-z]+$/i.test(String(value));
export const isNumber: Check = (value) => typeof value === 'number';
export const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(String(value));
