import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sdkDatabase, type AnyDatabase } from './testing/sdk';
import { useCloudAt } from './testing/test-cloud';

const PARALLEL = 16;

let dir: string;
let server: ChildProcess;
let db: AnyDatabase;

async function start(): Promise<void> {
  server = spawn(process.execPath, ['--import', 'tsx', resolve(__dirname, 'testing/serve-database.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = (await once(server.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  useCloudAt(address.toString().trim());
  db = sdkDatabase();
}

async function kill(): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-kill-'));
  await start();
  await db.collection('ledger').add({ data: { _id: 'hot', n: 0, seats: {}, filler: 'x'.repeat(100_000) } });
  await db.collection('pairs').add({ data: [{ _id: 'left', n: 0 }, { _id: 'right', n: 0 }] });
}, 30_000);
afterAll(async () => {
  await kill();
  rmSync(dir, { recursive: true, force: true });
});

test.each([150, 400])('killed in the middle of %i acknowledged writes, everything acknowledged is there and nothing is half done', async (enough) => {
  const { command: _ } = db;
  const before = Number((await db.collection('ledger').doc('hot').get()).data?.['n']);
  const inserted: string[] = [];
  const removed: string[] = [];
  let booked = 0;
  let dead = false;
  const writer = async (who: number): Promise<void> => {
    for (let i = 0; !dead; i += 1) {
      const id = `${enough}-${who}-${i}`;
      try {
        await db.collection('kept').add({ data: { _id: id, n: id } });
        inserted.push(id);
        const { stats } = await db.collection('ledger').where({ _id: 'hot', [`seats.${id}`]: _.exists(false) }).update({ data: { n: _.inc(1), [`seats.${id}`]: { at: i } } });
        booked += stats.updated;
        if (i % 5 === 4) {
          await db.collection('kept').doc(id).remove();
          removed.push(id);
        }
        if (who === 0) {
          await db.runTransaction(async (transaction) => {
            await transaction.collection('pairs').doc('left').update({ data: { n: _.inc(1) } });
            await transaction.collection('pairs').doc('right').update({ data: { n: _.inc(1) } });
          });
        }
      } catch (error) {
        if (!dead) throw error;
      }
      if (!dead && inserted.length + booked >= enough) {
        dead = true;
        await kill();
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, (_unused, who) => writer(who)));
  await start();

  const hot = (await db.collection('ledger').doc('hot').get()).data ?? {};
  const seats = Object.keys(hot['seats'] as object);
  expect(Number(hot['n'])).toBe(seats.length);
  expect(Number(hot['n']) - before).toBeGreaterThanOrEqual(booked);
  expect(Number(hot['n']) - before).toBeLessThanOrEqual(booked + PARALLEL);
  const gone = new Set(removed);
  const wanted = inserted.filter((id) => !gone.has(id));
  const found = new Set<unknown>();
  for (let at = 0; at < wanted.length; at += 100) for (const { _id } of (await db.collection('kept').where({ n: _.in(wanted.slice(at, at + 100)) }).get()).data) found.add(_id);
  // The last removal of each writer may have happened without its answer.
  expect(wanted.filter((id) => !found.has(id)).length).toBeLessThanOrEqual(PARALLEL);
  expect((await db.collection('kept').where({ _id: _.in(removed.slice(0, 100)) }).count()).total).toBe(0);
  const pairs = (await db.collection('pairs').get()).data;
  expect(pairs[0]?.['n']).toBe(pairs[1]?.['n']);
  const [first = 'none'] = [...found];
  await expect(db.collection('kept').add({ data: { n: first } })).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') });
}, 30_000);
