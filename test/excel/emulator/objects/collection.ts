import { HostObject } from '../hostObject';

/** Members every collection of the API shares; `keys` are what `getItem` accepts for an item. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
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

  doGetItemAt(index: number): T | undefined {
    return this.items()[index];
  }

  doGetCount(): number {
    return this.items().length;
  }
}
