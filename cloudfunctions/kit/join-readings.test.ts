import { createMemoryStore } from '../platform/memory-store';
import type { Reading, Store } from '../platform/ports';
import { joinReadings } from './join-readings';

/** A storage that says what it was asked for, and the same with readings joined. */
function counted(rows: readonly (readonly [string, object])[]) {
  const own = createMemoryStore(), asked: string[] = [];
  for (const [collection, document] of rows) void own.insert(collection as never, document as never);
  const names = (one: Reading): string => ('id' in one ? one.id : `${one.collection}*`);
  const store: Store = {
    ...own,
    find: (collection, id, fields) => { asked.push(id); return own.find(collection, id, fields); },
    list: (collection, query) => { asked.push(`${collection}*`); return own.list(collection, query); },
    readTogether: (readings) => { asked.push(readings.map(names).join(' ')); return own.readTogether!(readings); },
  };
  return { asked, store, joined: joinReadings(store, () => undefined) };
}
const rows = [['grants', { _id: 'wx' }], ['cases', { _id: 'case' }], ['communities', { _id: 'com' }], ['ledgers', { _id: 'led', communityId: 'com' }]] as const;
const ledgers = { where: { communityId: 'com' }, fields: ['communityId'], limit: 20 };

test('what is asked for side by side is one call, also when a turn lies between', async () => {
  const { asked, joined } = counted(rows);
  const right = Promise.resolve().then(() => joined.find('grants', 'wx'));
  expect(await Promise.all([joined.list('ledgers', ledgers), joined.find('cases', 'case'), joined.find('communities', 'com'), right])).toMatchObject([[{ _id: 'led' }], { _id: 'case' }, { _id: 'com' }, { _id: 'wx' }]);
  expect(asked).toEqual(['com case wx ledgers*']);
});
test('what waits for an answer is a call of its own, and one thing alone is read as ever', async () => {
  const { asked, joined } = counted(rows);
  expect(await joined.find('cases', 'case')).toMatchObject({ _id: 'case' });
  expect(await joined.list('ledgers', ledgers)).toHaveLength(1);
  expect(asked).toEqual(['case', 'ledgers*']);
});
test('where a document is missing, the others hang on the next', async () => {
  const { asked, joined } = counted(rows.slice(1));
  expect(await Promise.all([joined.find('communities', 'none'), joined.find('cases', 'case'), joined.find('grants', 'wx')])).toMatchObject([null, { _id: 'case' }, null]);
  expect(asked).toEqual(['none case wx', 'case wx']);
});
test('lists that are too long for one document are read apart', async () => {
  const { asked, joined } = counted(rows);
  await Promise.all([joined.find('cases', 'case'), joined.list('cases', { where: {}, limit: 1000 }), joined.list('ledgers', { ...ledgers, limit: 1000 }), joined.list('homes', { ...ledgers, limit: 1000 })]);
  expect(asked.sort()).toEqual(['case ledgers*', 'cases*', 'homes*']);
});
test('where the cloud refuses to join, each is read apart, and that is logged without what was read', async () => {
  const { asked, store } = counted(rows), logs: unknown[] = [];
  const joined = joinReadings({ ...store, readTogether: () => Promise.reject(Object.assign(new Error('no lookup here'), { errCode: -501007 })) }, (entry) => { logs.push(entry); });
  expect(await Promise.all([joined.find('cases', 'case'), joined.find('grants', 'wx')])).toMatchObject([{ _id: 'case' }, { _id: 'wx' }]);
  expect(asked).toEqual(['case', 'wx']);
  expect(logs).toEqual([{ alarm: 'read-apart', collections: ['cases', 'grants'], code: -501007 }]);
});
test('too many calls reach everybody who asked, and nothing more is asked', async () => {
  const { asked, store } = counted(rows), joined = joinReadings({ ...store, readTogether: () => Promise.reject(Object.assign(new Error('busy'), { errCode: -501003 })) }, () => undefined);
  expect(await Promise.allSettled([joined.find('cases', 'a'), joined.find('grants', 'b')])).toMatchObject([{ reason: { errCode: -501003 } }, { reason: { errCode: -501003 } }]);
  expect(asked).toEqual([]);
});
test('a storage that reads apart stays as it is', () => {
  const { readTogether: _none, ...apart } = createMemoryStore();
  expect(joinReadings(apart, () => undefined)).toBe(apart);
});
