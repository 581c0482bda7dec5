import type { Place } from '../app';

const STORE = 'files';
const KEY = 'proof';

/** A file kept in this browser's database, which has room for large ones; nothing is kept where there is none. */
export function browserFile(): NonNullable<Place['keptFile']> {
  return {
    get: async () => {
      try {
        return await inStore<Uint8Array | undefined>('readonly', (store) => store.get(KEY));
      } catch {
        return undefined;
      }
    },
    set: async (bytes) => {
      try {
        await inStore('readwrite', (store) => (bytes ? store.put(bytes, KEY) : store.delete(KEY)));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** One request in one transaction; settled when the transaction is over. */
async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open('fubiao', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onblocked = () => reject(new Error('blocked'));
  });
  try {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    return request.result as T;
  } finally {
    database.close();
  }
}
