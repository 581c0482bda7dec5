import { HostObject } from '../hostObject';

/** Items found by their number: series, points, areas. */
export abstract class NumberedCollection<T extends HostObject> extends HostObject {
  abstract override items(): T[];

  doGetItemAt(index: number): T | undefined {
    return this.items()[index];
  }
  doGetCount(): number {
    return this.items().length;
  }
}

/** Items found by a name or id; `keys` are what `getItem` accepts for an item. */
export abstract class KeyedCollection<T extends HostObject> extends HostObject {
  abstract override items(): T[];
  abstract keys(item: T): readonly string[];

  protected find(key: string | number): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.keys(item).some((k) => k.toLowerCase() === wanted));
  }
  override indexer(key: string | number): T | undefined {
    return this.find(key);
  }
  doGetItem(key: string): T | undefined {
    return this.find(key);
  }
  doGetItemOrNullObject(key: string): T | null {
    return this.find(key) ?? null;
  }
  doGetCount(): number {
    return this.items().length;
  }
}

/** Items found both ways: charts, conditional formats. */
export abstract class HostCollection<T extends HostObject> extends KeyedCollection<T> {
  doGetItemAt(index: number): T | undefined {
    return this.items()[index];
  }
}
