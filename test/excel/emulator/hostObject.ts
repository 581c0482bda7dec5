import type { Json } from './protocol';

/**
 * An object as Excel shows it to the client runtime. A subclass declares its members by naming them:
 * - accessors with the Pascal-case name (`get Values()`, `set Values()`) are scalar properties;
 * - `toFormat()` is the navigation property Format;
 * - `doGetCell(row, col)` is the method GetCell;
 * - `items()` makes it a collection, `indexer(key)` answers `getItem`.
 * Returning undefined from `to…`, `do…` or `indexer` means "no such item" (ItemNotFound), null means a null object.
 */
export abstract class HostObject {
  /** Class name in Excel's API, e.g. `Range`. */
  abstract readonly type: string;
  /** What the client needs to find this object again. */
  identity(): Record<string, Json> {
    return {};
  }
  items?(): HostObject[];
  indexer?(key: string | number): HostObject | undefined;
}

export type MemberKind = 'scalar' | 'navigation' | 'method';

/** Pascal-case of a name as scripts write it (`values` → `Values`). */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function accessor(target: HostObject, name: string): PropertyDescriptor | undefined {
  for (
    let proto = Object.getPrototypeOf(target);
    proto && proto !== HostObject.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found?.get) return found;
  }
  return undefined;
}

type Callable = (...args: unknown[]) => unknown;

function method(target: HostObject, name: string): Callable | undefined {
  const f = (target as unknown as Record<string, unknown>)[name];
  return typeof f === 'function' ? (f as Callable).bind(target) : undefined;
}

export const members = {
  isScalar: (target: HostObject, name: string): boolean => accessor(target, name) !== undefined,
  isSettable: (target: HostObject, name: string): boolean => accessor(target, name)?.set !== undefined,
  read: (target: HostObject, name: string): Json => (target as unknown as Record<string, Json>)[name],
  write: (target: HostObject, name: string, value: Json): void => {
    (target as unknown as Record<string, Json>)[name] = value;
  },
  navigation: (target: HostObject, name: string): (() => HostObject | null | undefined) | undefined =>
    method(target, `to${name}`) as (() => HostObject | null | undefined) | undefined,
  method: (target: HostObject, name: string): Callable | undefined => method(target, `do${name}`),
  /** All members a class declares, for the test that compares them with the runtime's own metadata. */
  list(prototype: object): { kind: MemberKind; name: string }[] {
    const found: { kind: MemberKind; name: string }[] = [];
    for (
      let proto = prototype;
      proto && proto !== HostObject.prototype;
      proto = Object.getPrototypeOf(proto) as object
    ) {
      for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
        if (/^[A-Z]/.test(name) && descriptor.get) found.push({ kind: 'scalar', name });
        else if (/^to[A-Z]/.test(name)) found.push({ kind: 'navigation', name: name.slice(2) });
        else if (/^do[A-Z]/.test(name)) found.push({ kind: 'method', name: name.slice(2) });
      }
    }
    return found;
  },
};
