import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from './connection';
import { GroupCommit } from './group-commit';

let dir: string;
let connection: Connection;
let flush: () => void;
let discarded: number;
let commits: GroupCommit;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-commit-'));
  connection = new Connection(dir);
  connection.exec('CREATE TABLE t (a TEXT)');
  flush = () => undefined;
  discarded = 0;
  commits = new GroupCommit(connection, { flush: () => flush(), discard: () => (discarded += 1) });
});
afterEach(() => {
  connection.close();
  rmSync(dir, { recursive: true, force: true });
});

const write = (a: string): Promise<void> => {
  commits.begin();
  connection.run('INSERT INTO t VALUES (?)', [a]);
  return commits.durable();
};
const rows = (): unknown[] => connection.all<{ a: string }>('SELECT a FROM t').map(({ a }) => a);

test('writes of one turn are one commit; who read meanwhile waits for it', async () => {
  let flushed = 0;
  flush = () => (flushed += 1);
  const first = write('1');
  const second = write('2');
  const reader = commits.durable();
  expect(flushed).toBe(0);
  await Promise.all([first, second, reader]);
  expect([flushed, rows()]).toEqual([1, ['1', '2']]);
  await commits.durable();
  expect(flushed).toBe(1);
});

test('when the disk is full nobody is told that it worked, nothing of the batch stays, and the next batch goes on', async () => {
  await write('kept');
  connection.exec('PRAGMA max_page_count = 8');
  flush = () => void connection.run('INSERT INTO t VALUES (?)', ['x'.repeat(1_000_000)]);
  const failed = [write('lost'), commits.durable()];
  for (const outcome of await Promise.allSettled(failed)) expect(outcome).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('full') } });
  expect(discarded).toBe(1);
  flush = () => undefined;
  await write('after');
  expect(rows()).toEqual(['kept', 'after']);
});
