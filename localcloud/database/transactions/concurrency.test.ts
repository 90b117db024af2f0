import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudError } from '../../wire/cloud-error';
import { openDatabase, type OpenDatabase } from '../open-database';

let dir: string;
let database: OpenDatabase;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-bank-'));
  database = openDatabase({ dir, env: 'test-env', now: () => 1, collections: ['accounts'] });
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

const call = { requestId: 'r', env: 'test-env' };
const ask = <T>(action: string, params: object = {}): Promise<T> => database.service(`database.${action}`, { collectionName: 'accounts', ...params }, call) as Promise<T>;
const byId = (id: string): string => JSON.stringify({ _id: id });
const add = (id: string, n: number, transactionId?: string): Promise<unknown> => ask('modifyDocument', { query: byId(id), data: JSON.stringify({ $inc: { n } }), merge: true, multi: false, upsert: false, ...(transactionId ? { transactionId } : {}) });

async function balances(transactionId?: string): Promise<Record<string, number>> {
  const { data } = await ask<{ data: { list: string[] } }>('getDocument', { query: '{}', ...(transactionId ? { transactionId } : {}) });
  return Object.fromEntries(data.list.map((text) => JSON.parse(text) as { _id: string; n: number }).map(({ _id, n }) => [_id, n]));
}

type Step = { from: string; to: string; amount: number; end: 'commit' | 'abort'; look: boolean } | { gift: string };
const account = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ from: account, to: account, amount: fc.integer({ min: 1, max: 9 }), end: fc.constantFrom('commit' as const, 'commit' as const, 'abort' as const), look: fc.boolean() }),
  fc.record({ gift: account })
);

/** A transfer is all or nothing; it sees one moment from its first look on, and its own changes. */
async function transfer({ from, to, amount, end, look }: Extract<Step, { from: string }>, looks: [wanted: object, seen: object][]): Promise<boolean> {
  const { transactionId } = await ask<{ transactionId: string }>('startTransaction');
  try {
    const before = look ? await balances(transactionId) : undefined;
    await add(from, -amount, transactionId);
    await add(to, amount, transactionId);
    if (before) {
      before[from] = (before[from] ?? 0) - amount;
      before[to] = (before[to] ?? 0) + amount;
      looks.push([before, await balances(transactionId)]);
    }
    await ask(end === 'commit' ? 'commitTransaction' : 'abortTransaction', { transactionId });
    return end === 'commit';
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATABASE_TRANSACTION_CONFLICT') return false;
    throw error;
  }
}

test('however transfers and gifts run into each other, nothing is lost, doubled or seen half', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 5 }), { minLength: 2, maxLength: 6 }), async (writers) => {
      await ask('removeDocument', { query: '{}' });
      await ask('insertDocument', { data: ['a', 'b', 'c'].map((_id) => JSON.stringify({ _id, n: 100 })) });
      const expected: Record<string, number> = { a: 100, b: 100, c: 100 };
      const looks: [wanted: object, seen: object][] = [];
      await Promise.all(
        writers.map(async (steps) => {
          for (const one of steps) {
            if ('gift' in one) {
              await add(one.gift, 1);
              expected[one.gift] = (expected[one.gift] ?? 0) + 1;
            } else if (await transfer(one, looks)) {
              expected[one.from] = (expected[one.from] ?? 0) - one.amount;
              expected[one.to] = (expected[one.to] ?? 0) + one.amount;
            }
          }
        })
      );
      expect(await balances()).toEqual(expected);
      for (const [wanted, seen] of looks) expect(seen).toEqual(wanted);
    }),
    { numRuns: 60 }
  );
}, 30_000);
