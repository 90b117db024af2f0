import * as fc from 'fast-check';
import { operations, unitsOf } from '@contract/contract';
import type { Unit } from '@contract/operation';
import { noGrants } from '@domain/community/grants';
import { DUTIES } from '@domain/community/community';
import { aCase, aLedger } from '@domain/testing/a-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { createTestServer } from '@cloud/kit/testing';
import type { CollectionName } from '@cloud/platform/ports';
import { documentsEndpoints } from '@cloud/documents/endpoints';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';
import { samples } from './samples';

const COLLECTIONS: readonly CollectionName[] = ['communities', 'homes', 'grants', 'batches', 'ledgers', 'cases', 'notices', 'imports', 'templates', 'draws', 'plans', 'documents', 'bindAsks', 'onces'];
/** What no field of ours may take: operators, wrong types, the endless, the poisoned. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>({ $ne: '' }, { $gt: 0 }, { $where: '1' }, { $regex: '.*' }, ['x'], [], {}, null, true, -1, 1e308, Number.NaN, '\u0000', '../../etc', 'x'.repeat(30_000), { __proto__: { isManager: true } }, { constructor: { prototype: {} } }, { 'a.b': 1 }, '𫚉'.repeat(9000)),
  fc.object({ maxDepth: 2, key: fc.constantFrom('$set', '__proto__', 'a.b', '', 'length', 'openid') }),
);
const strange = fc.constantFrom('openid', '$set', '__proto__x', 'a.b', 'isManager', 'now', 'right');

async function world() {
  const server = createTestServer({ owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints, documents: documentsEndpoints }, at('2026-03-14 09:30'));
  const { store } = server.ports;
  await store.insert('grants', { ...noGrants('all'), homes: [{ homeId: 'home_yunxi_1-1-101', ownerNo: 1, name: '王一宁' }], crew: [{ communityId: 'com_yunxi', communityName: '云溪里', memberId: 'm', name: '周敏', duties: DUTIES, isManager: true }] });
  await Promise.all([store.insert('communities', aCommunity()), store.insert('homes', aHome()), store.insert('cases', aCase()), store.insert('ledgers', aLedger({ may: ['all'] }, { crew: ['all'] })), store.insert('batches', aBatch())]);
  const state = async () => JSON.stringify(await Promise.all(COLLECTIONS.map((name) => store.list(name, { where: {}, limit: 1000 }))));
  return { ...server, state };
}

const rows = operations.flatMap((operation) => unitsOf(operation).map((unit) => [operation.name, unit, operation.kind] as const));

it.each(rows)('%s on %s: hostile input is refused in words and changes nothing', async (name, unit) => {
  const sample = samples[name as keyof typeof samples] as Record<string, unknown>;
  const { call, state } = await world();
  const before = await state();
  const ask = async (data: unknown) => {
    const answer = await call(unit as Unit, 'all', name, data);
    expect([name, data, answer.ok, answer.ok ? '' : answer.code]).toEqual([name, data, false, 'INVALID_INPUT']);
  };
  for (const odd of [null, 'text', 1, undefined, ...(Object.keys(sample).length ? [[]] : [])]) await ask(odd);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(sample), '+'), hostile, strange, async (field, value, key) => {
    if (field === '+') return key in sample ? undefined : ask({ ...sample, [key]: value });
    // Some hostile values are fine for some fields (true for a switch, an empty list): those are not the question here.
    const answer = await call(unit as Unit, 'all', name, { ...sample, [field]: value });
    if (!answer.ok) expect(answer.code).not.toBe('INTERNAL');
    return undefined;
  }), { numRuns: 25 });
  if (rows.find(([one, , kind]) => one === name && kind === 'query')) expect(await state()).toBe(before);
});
