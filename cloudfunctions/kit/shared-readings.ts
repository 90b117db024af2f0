import type { Store } from '../platform/ports';
import { canonicalJson } from './digest';

type Reading = Promise<unknown>;
const documentKey = (collection: string, id: string): string => `${collection}|${id}|`;
const listKey = (collection: string): string => `${collection}||`;

/**
 * One storage for all operations of a function call; each takes its own from here, in turn. What an operation before has read or written is the next one's first reading of it and
 * costs nothing; every later reading is a real one, so that an operation which looks again, looks again. Two readings of the same thing under way at once are one.
 */
export function shareReadings(store: Store): () => Store {
  const known = new Map<string, Reading>();
  const forget = (start: string): void => { for (const key of known.keys()) if (key.startsWith(start)) known.delete(key); };
  const written = (collection: string, id?: string): void => {
    forget(id === undefined ? `${collection}|` : documentKey(collection, id));
    forget(listKey(collection));
  };
  return () => {
    const seen = new Set<string>(), underWay = new Map<string, Reading>();
    const recall = <T>(key: string, read: () => Promise<T>, instead = key): Promise<T> => {
      const begun = underWay.get(key);
      if (begun) return begun as Promise<T>;
      const before = known.get(key) ?? known.get(instead), isFirst = !seen.has(key);
      seen.add(key);
      if (before && isFirst) return before as Promise<T>;
      const reading = read();
      known.set(key, reading);
      underWay.set(key, reading);
      reading.catch(() => { known.delete(key); }).finally(() => { underWay.delete(key); });
      return reading;
    };
    const after = async <T>(writing: Promise<T>, collection: string, id?: string): Promise<T> => {
      try { return await writing; } finally { written(collection, id); }
    };
    return {
      ...store,
      find: (collection, id, fields) => recall(`${documentKey(collection, id)}${fields?.join() ?? ''}`, () => store.find(collection, id, fields), documentKey(collection, id)),
      list: (collection, query) => recall(`${listKey(collection)}${canonicalJson(query)}`, () => store.list(collection, query)),
      count: (collection, where) => recall(`${listKey(collection)}count ${canonicalJson(where)}`, () => store.count(collection, where)),
      insert: (collection, document, answers) => after(store.insert(collection, document, answers), collection, document._id),
      insertAll: (collection, documents) => after(store.insertAll(collection, documents), collection),
      apply: (collection, id, update) => after(store.apply(collection, id, update), collection, id),
      applyAll: (collection, update) => after(store.applyAll(collection, update), collection),
      removeAll: (collection, where) => after(store.removeAll(collection, where), collection),
      replace: async (collection, id, version, fields) => {
        const before = await known.get(documentKey(collection, id))?.catch(() => null) as { readonly _v: number } | null | undefined;
        const isWritten = await after(store.replace(collection, id, version, fields), collection, id);
        if (isWritten && before?._v === version) known.set(documentKey(collection, id), Promise.resolve({ ...before, ...fields, _v: version + 1 }));
        return isWritten;
      },
    };
  };
}
