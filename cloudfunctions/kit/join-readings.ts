import { isOverload } from '../platform/overload';
import type { CollectionName, Ports, Reading, Store } from '../platform/ports';

type Asked = { readonly reading: Reading; readonly answered: (value: unknown) => void; readonly failed: (error: unknown) => void };
/** What a joint reading may bring: it comes as one document, which has its limit. Whole documents of a list weigh ten times those of which some fields are asked. */
const MOST = 1_200, WHOLE = 10;
/** On whose document the others hang: the likelier it is there, the better. A person may have no grants yet. */
const SUREST: readonly CollectionName[] = ['communities', 'batches', 'homes', 'cases', 'ledgers', 'grants'];
// Taken when loaded, so that a test's clock does not hold it up.
const later = setImmediate;

const weightOf = (one: Reading): number => ('id' in one ? 1 : one.query.limit * (one.query.fields ? 1 : WHOLE));
const sureness = (one: Reading): number => ('id' in one ? (SUREST.includes(one.collection) ? SUREST.indexOf(one.collection) : SUREST.length) : SUREST.length + 1);

/**
 * What is read side by side is read in one billed call: the caller's grants, the case they are for, the community and the ledger beside it. Nothing changes for who reads; what has to
 * wait for another reading's answer is a call of its own. Where a document is missing that others hang on, they are asked again without it. A cloud that refuses to join is asked apart, and that is logged: it costs.
 */
export function joinReadings(store: Store, log: Ports['log']): Store {
  const { readTogether } = store;
  if (!readTogether) return store;
  let waiting: Asked[] = [];
  const alone = ({ collection, ...one }: Reading): Promise<unknown> => ('id' in one ? store.find(collection, one.id, one.fields) : store.list(collection, one.query));
  const answer = async ({ reading, answered, failed }: Asked): Promise<void> => { try { answered(await alone(reading)); } catch (error) { failed(error); } };
  const answerAll = async (asked: readonly Asked[]): Promise<void> => {
    const [root] = asked;
    if (!root || asked.length === 1 || !('id' in root.reading)) { await Promise.all(asked.map(answer)); return; }
    try {
      const values = await readTogether(asked.map(({ reading }) => reading));
      if (values) return asked.forEach(({ answered }, i) => answered(values[i]));
    } catch (error) {
      if (isOverload(error)) return asked.forEach(({ failed }) => failed(error));
      log({ alarm: 'read-apart', collections: asked.map(({ reading }) => reading.collection), code: (error as { readonly errCode?: unknown }).errCode ?? '' });
      await Promise.all(asked.map(answer));
      return;
    }
    root.answered(null);
    await answerAll(asked.slice(1));
  };
  const begin = (): void => {
    const asked = waiting.sort((a, b) => sureness(a.reading) - sureness(b.reading));
    waiting = [];
    let weight = 0;
    const isLight = ({ reading }: Asked): boolean => (weight + weightOf(reading) <= MOST ? (weight += weightOf(reading), true) : false);
    const together = asked.filter(isLight);
    void answerAll(together);
    for (const one of asked) if (!together.includes(one)) void answer(one);
  };
  const ask = (reading: Reading): Promise<unknown> => new Promise((answered, failed) => {
    waiting.push({ reading, answered, failed });
    if (waiting.length === 1) later(begin);
  });
  return {
    ...store,
    find: ((collection, id, fields) => ask({ collection, id, ...(fields ? { fields } : {}) })) as Store['find'],
    list: ((collection, query) => ask({ collection, query })) as Store['list'],
  };
}
