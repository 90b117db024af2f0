import type { Store } from './store/store';
import { wireText } from './values/ejson';

/** Everything, as the SDK would read it: collection by collection, in order of insertion. */
export function exportAll(store: Store): Record<string, unknown[]> {
  return Object.fromEntries(
    store.names().map((name) => {
      const collection = store.collection(name);
      const documents: unknown[] = [];
      for (let after = 0, page = collection.pageBySeq(after, 500); page.length; page = collection.pageBySeq(after, 500))
        for (const { doc, seq } of page) {
          documents.push(JSON.parse(wireText(doc)));
          after = seq;
        }
      return [name, documents];
    })
  );
}
