import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudError } from '../wire/cloud-error';
import { filled, sdkDatabase, type AnyDatabase } from './testing/sdk';
import { startTestCloud, type TestCloud } from './testing/test-cloud';
import { openDatabase, type DatabaseEvent, type OpenDatabase } from './open-database';
import { Connection } from './store/connection';

let running: TestCloud;
let db: AnyDatabase;
let strike: ((stage: 'before' | 'after') => void) | undefined;
const billed: DatabaseEvent[] = [];

beforeAll(async () => {
  running = await startTestCloud({ meter: (event) => billed.push(event), faults: ({ action, stage }) => (action === 'modifyDocument' ? strike?.(stage) : undefined), collections: ['declared'] });
  db = sdkDatabase();
});
afterAll(() => running.close());
afterEach(() => (strike = undefined));

test('every call is told to the meter once, refused ones too', async () => {
  billed.splice(0);
  const homes = await filled(db, 'homes', [{ _id: 'a', n: 1 }]);
  await homes.doc('a').get();
  await homes.where({ n: 1 }).update({ data: { n: 2 } });
  await homes.add({ data: { _id: 'a' } }).catch(() => undefined);
  await db.runTransaction(async (transaction) => {
    await transaction.collection('homes').doc('a').update({ data: { n: 3 } });
  });
  expect(billed.map(({ kind, action }) => `${kind} ${action}`)).toEqual(['write addCollection', 'write insertDocument', 'read getDocument', 'write modifyDocument', 'write insertDocument', 'write startTransaction', 'write modifyDocument', 'write commitTransaction']);
});

test('a fault before leaves no trace; one after the commit loses only the answer', async () => {
  const homes = await filled(db, 'struck', [{ _id: 'a', n: 1 }]);
  const at = (wanted: string) => (stage: 'before' | 'after'): void => {
    if (stage === wanted) throw new CloudError('SYS_ERR', 'struck');
  };
  const add = (): Promise<unknown> => homes.doc('a').update({ data: { n: db.command.inc(1) } });
  strike = at('before');
  await expect(add()).rejects.toMatchObject({ errCode: -501001 });
  expect((await homes.doc('a').get()).data).toEqual({ _id: 'a', n: 1 });
  strike = at('after');
  await expect(add()).rejects.toMatchObject({ errCode: -501001 });
  expect((await homes.doc('a').get()).data).toEqual({ _id: 'a', n: 2 });
});

test('declared collections are there; an existing one cannot be made again', async () => {
  expect((await db.collection('declared').get()).data).toEqual([]);
  await expect(db.createCollection('declared')).rejects.toMatchObject({ errMsg: expect.stringContaining('[ResourceUnavailable.ResourceExist]') });
});

test('indexes of an older file format are built anew', () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-format-'));
  const indexes = [{ collection: 'c', name: 'a', keys: { a: 1 as const }, unique: true }];
  const connection = (): Connection => new Connection(dir);
  openDatabase({ dir, env: 'e', now: Date.now, indexes }).close();
  const old = connection();
  const [{ tbl } = { tbl: '' }] = old.all<{ tbl: string }>('SELECT tbl FROM indexes');
  old.exec(`PRAGMA user_version = 1; INSERT INTO ${tbl} VALUES ('written otherwise', 7)`);
  old.close();
  openDatabase({ dir, env: 'e', now: Date.now, indexes }).close();
  const now = connection();
  const [{ tbl: made } = { tbl: '' }] = now.all<{ tbl: string }>('SELECT tbl FROM indexes');
  expect([made === tbl, now.all(`SELECT * FROM ${made}`)]).toEqual([false, []]);
  now.close();
  rmSync(dir, { recursive: true, force: true });
});

test('an index that is declared no longer is gone, with what it refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-index-'));
  const add = (database: OpenDatabase, _id: string): Promise<unknown> => database.service('database.insertDocument', { collectionName: 'c', data: [JSON.stringify({ _id, a: 1 })] }, { requestId: 'r', env: 'e' });
  const strict = openDatabase({ dir, env: 'e', now: Date.now, indexes: [{ collection: 'c', name: 'a', keys: { a: 1 }, unique: true }] });
  await add(strict, '1');
  await expect(add(strict, '2')).rejects.toThrow('E11000');
  strict.close();
  const open = openDatabase({ dir, env: 'e', now: Date.now });
  await add(open, '2');
  expect(open.exportAll()['c']).toHaveLength(2);
  open.close();
  rmSync(dir, { recursive: true, force: true });
});

test('keys keep their order through changes', async () => {
  const homes = await filled(db, 'keys', [{ _id: 'a', z: 1, y: { d: 1, c: 2 } }]);
  await homes.doc('a').update({ data: { y: { d: 5 }, b: 1 } });
  expect(JSON.stringify((await homes.doc('a').get()).data)).toBe('{"_id":"a","z":1,"y":{"d":5,"c":2},"b":1}');
});
