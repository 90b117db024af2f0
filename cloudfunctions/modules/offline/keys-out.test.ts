import { usualKeys } from '@domain/batch/batch';
import { newKeyBook } from '@domain/keys/key-book';
import { expectedCounts } from '@domain/keys/key-issue';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { onSite } from '@domain/testing/on-site';
import { done, homeId, outcomes, site } from './testing-site';

const counts = expectedCounts(usualKeys), [kind] = usualKeys;
/** A home whose keys may go; its set is in the book. Two phones took the day's list while it hung in the cabinet. */
async function ready() {
  const server = await site({ seat: { state: 'arrived' }, moveIn: { ...onSite, inspection: anInspection(), papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']), 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) } } });
  await server.ports.store.insert('keyBooks', { ...newKeyBook('com_yunxi', '3'), sets: { '2-1201': { counts, place: 'A 12', at: 1 } } });
  const a = await server.phone('wx-a'), b = await server.phone('wx-b');
  expect([a.list.homes[0]?.keys, b.list.homes[0]?.keys]).toEqual([null, null]);
  const ask = (name: string, input: object) => server.call('staff', 'wx-a', `keys.${name}`, { homeId, ...input }), keysNow = async () => (await server.caseNow()).keys;
  return { ...server, a, b, ask, keysNow };
}

test('lent on one phone with signal, taken out on another that did not know: not issued twice, both sides lie before a manager, and nobody says it for them', async () => {
  const { ask, b, keysNow, heldNow, decide } = await ready();
  expect(await ask('lend', { to: '李工', words: '换窗' })).toMatchObject({ ok: true });
  expect(outcomes(await b.sync([b.item('keys.takeOut', '10:20'), b.item('keys.count', '10:25', { counts })]))).toEqual(['conflict KEYS_LENT', 'waiting KEYS_STEP']);
  expect(await keysNow()).toBeNull();
  const out = (await heldNow()).find(({ name }) => name === 'keys.takeOut')!;
  expect(out).toMatchObject({ state: 'conflict', at: done('10:20'), theirs: { by: '李工', at: expect.any(Number) }, canApply: false });
  expect(await decide(out.id, true)).toMatchObject({ code: 'HELD_REFUSED', data: { code: 'ON_SITE' } });
});
test('counted again meanwhile, and a piece is lost: the set does not count as issued, and what lacks is named', async () => {
  const { ask, b, keysNow, heldNow } = await ready();
  expect(await ask('recount', { counts: { ...counts, [kind!.code]: counts[kind!.code]! - 1 }, words: '丢了一把' })).toMatchObject({ ok: true });
  expect(outcomes(await b.sync([b.item('keys.takeOut', '10:20')]))).toEqual(['conflict KEYS_NOT_IN']);
  expect([await keysNow(), await heldNow()]).toMatchObject([null, [{ theirs: { lacks: [kind!.name] } }]]);
});
test('taken out on two phones without signal: whoever is heard first has it, the other lies before a manager with who that is; lent after that is refused', async () => {
  for (const order of [['a', 'b'], ['b', 'a']] as const) {
    const { a, b, ask, keysNow, heldNow } = await ready(), phones = { a, b }, clocks = { a: '10:20', b: '10:21' }, [first, then] = order;
    expect([outcomes(await phones[first].sync([phones[first].item('keys.takeOut', clocks[first])])), outcomes(await phones[then].sync([phones[then].item('keys.takeOut', clocks[then])]))]).toEqual([['applied'], ['conflict KEYS_STEP']]);
    expect([(await keysNow())?.takenOut.by, await heldNow()]).toMatchObject([`wx-${first}`, [{ name: 'keys.takeOut', theirs: { at: done(clocks[first]) } }]]);
    expect(await ask('lend', { to: '李工', words: '换窗' })).toMatchObject({ code: 'KEYS_STEP' });
  }
});
test('put back meanwhile: what was counted before does not stand, and says so', async () => {
  const { a, b, ask, keysNow, heldNow } = await ready();
  await a.sync([a.item('keys.takeOut', '10:20'), a.item('keys.count', '10:22', { counts })]);
  expect(await ask('putBack', { words: '业主改天来领' })).toMatchObject({ ok: true });
  expect(outcomes(await b.sync([b.item('keys.count', '10:25', { counts })]))).toEqual(['conflict KEYS_PUT_BACK']);
  expect([await keysNow(), await heldNow()]).toMatchObject([null, [{ name: 'keys.count', theirs: { at: expect.any(Number) } }]]);
});
