import type { LotView } from '@contract/parking';
import { brokenInLot } from '@domain/parking/change-lot';
import type { LotId } from '@domain/kernel/ids';
import { spacesOf, type Lot } from '@domain/parking/lot';
import { openCase } from '@domain/movein/open-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aHome } from '@domain/testing/a-home';
import { aLot } from '@domain/testing/a-lot';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { createTestServer } from '@cloud/kit/testing';
import { leaveLots } from '@cloud/kit/leave-lots';
import { systemContext } from '@cloud/kit/system-context';
import { managerEndpoints } from '@cloud/manager/endpoints';

const B1: LotId = 'lot_yunxi_b1', YARD: LotId = 'lot_yunxi_yard', ONE = '3-2-1201', TWO = '3-2-1202';
const homes = ['1201', '1202'].map((room) => aHome({ room, _id: `home_yunxi_3-2-${room}` }));

/** Two homes with a space each, in two lots; the yard has a free one and one out of use. */
async function start() {
  const server = createTestServer({ manager: managerEndpoints }, at('2026-03-07 10:20')), { store } = server.ports;
  const yard = aLot(`Y-1~Y-4\n${TWO} Y-1`, { name: '地面' }, YARD);
  await Promise.all([
    store.insert('communities', aCommunity()), store.insertAll('homes', homes), store.insertAll('cases', homes.map((home) => openCase(home, aBatch(), aCommunity(), server.clock.now))), store.insert('grants', crewGrants('wx-manager', '周敏', [], true)),
    store.insertAll('lots', [{ ...aLot(`A-1~A-3\n${ONE} A-1`), tell: {} }, { ...yard, tell: {}, spaces: { ...yard.spaces, 'Y-4': { state: 'out', why: '积水' } } } as Lot, aLot('Z-1', { type: 'bicycle' }, 'lot_yunxi_shed')]),
  ]);
  const ask = (action: string, data: object, id?: string) => server.call('manager', 'wx-manager', `parking.${action}`, data, id);
  const swap = (other = 'Y-1', id = 'req-swap-000000001', otherLotId: string = YARD) => ask('swap', { lotId: B1, no: 'A-1', other, otherLotId, why: '离单元门近' }, id);
  const lot = async (id: LotId): Promise<Lot> => { const found = await store.find('lots', id); if (!found) throw new Error('no lot'); return found; };
  const both = async () => { const [here, there] = [await lot(B1), await lot(YARD)]; return { one: [...spacesOf(here, ONE), ...spacesOf(there, ONE)], two: [...spacesOf(here, TWO), ...spacesOf(there, TWO)], open: [here.swaps, there.verdicts].map((all) => Object.keys(all ?? {}).length), tell: [here, there].map(({ tell }) => Object.keys(tell).length) }; };
  const newsOf = async (i: number) => ((await store.find('cases', `case_yunxi_3-2-120${i + 1}`))?.news ?? []).map(({ words }) => `${words.what} ${words.lot} ${words.no}`);
  /** The writes of lots and cases, of which the one numbered `cut` fails. */
  const cutAt = (cut: number) => {
    const { apply, replace } = store;
    let left = cut;
    const counted = <T extends (...args: never[]) => unknown>(method: T) => ((...args: never[]) => { if (left-- === 0) throw new Error('cut'); return method(...args); }) as unknown as T;
    Object.assign(store, { apply: counted(apply), replace: counted(replace) });
    return () => { Object.assign(store, { apply, replace }); return left < 0; };
  };
  return { ...server, store, ask, swap, lot, both, newsOf, cutAt };
}
const SWAPPED = { one: ['Y-1'], two: ['A-1'], open: [0, 0], tell: [0, 0] };

test('two homes change places over two lots, each is told of its new one; asked again nothing more happens', async () => {
  const { swap, both, newsOf, lot } = await start();
  for (let again = 0; again < 2; again++) expect(await swap()).toMatchObject({ ok: true, value: { untold: 0 } });
  expect([await both(), await newsOf(0), await newsOf(1), brokenInLot(await lot(B1))]).toEqual([SWAPPED, ['moved 地面 Y-1'], ['moved 地下一层 A-1'], []]);
  expect(JSON.stringify([(await lot(B1)).log, (await lot(YARD)).log])).not.toContain('离单元门近');
});
test('to a free space one home moves, and its own is free', async () => {
  const { swap, both, lot } = await start();
  await swap('Y-2');
  expect([await both(), (await lot(B1)).spaces['A-1'], (await lot(B1)).counts.free]).toEqual([{ ...SWAPPED, one: ['Y-2'], two: ['Y-1'] }, { state: 'free' }, 3]);
});
test('refused with both lots as they were: not free, unknown, of another kind, of another community, not anybody’s', async () => {
  const { swap, both, ask } = await start(), before = await both();
  expect([await swap('Y-4', 'req-swap-a00000001'), await swap('Y-9', 'req-swap-b00000001'), await swap('Z-1', 'req-swap-c00000001', 'lot_yunxi_shed'), await swap('Y-1', 'req-swap-d00000001', 'lot_other_yard'), await ask('swap', { lotId: B1, no: 'A-2', other: 'Y-1', otherLotId: YARD, why: '离得近' })]).toMatchObject([
    { code: 'SPACE_NOT_FREE', data: { no: 'Y-4' } }, { code: 'SPACE_UNKNOWN', data: { no: 'Y-9' } }, { code: 'LOT_OTHER_TYPE' }, { code: 'LOT_UNKNOWN' }, { code: 'SPACE_NOT_ASSIGNED' },
  ]);
  expect([await swap('Y-4', 'req-swap-a00000001'), await both()]).toMatchObject([{ code: 'SPACE_NOT_FREE' }, before]);
});
test('cut short at any write, the same request goes on: each home has one space, and heard of it once', async () => {
  for (let cut = 0; ; cut++) {
    const { swap, both, newsOf, cutAt } = await start(), mend = cutAt(cut);
    await swap();
    const isCut = mend();
    expect([cut, await swap(), await both(), await newsOf(0), await newsOf(1)]).toEqual([cut, expect.objectContaining({ ok: true }), SWAPPED, ['moved 地面 Y-1'], ['moved 地下一层 A-1']]);
    if (!isCut) return expect(cut).toBeGreaterThan(4);
  }
});
test('cut short and never asked again: the lot says that something is left, and its next command or telling goes on', async () => {
  for (const next of ['tell', 'mark'] as const) for (let cut = 1; cut < 4; cut++) {
    const { swap, both, ask, cutAt, store } = await start(), mend = cutAt(cut);
    await swap();
    mend();
    const { value: { untold } } = await ask('lot', { lotId: B1 }) as unknown as { value: LotView };
    expect([cut, untold > 0 || cut === 3]).toEqual([cut, true]);
    await (next === 'tell' ? ask('tell', { lotId: B1 }) : ask('mark', { lotId: B1, nos: ['A-3'], mark: 'visitor', why: '' }));
    await Promise.all([B1, YARD].map((lotId) => ask('tell', { lotId })));
    expect([cut, { ...await both(), open: [Object.keys((await store.find('lots', B1))?.swaps ?? {}).length, 0] }]).toEqual([cut, SWAPPED]);
  }
});
test('two managers swap the same two from both ends at once: they have changed places once', async () => {
  const { ask, swap, both } = await start();
  const answers = await Promise.all([swap(), ask('swap', { lotId: YARD, no: 'Y-1', other: 'A-1', otherLotId: B1, why: '离得近' }, 'req-swap-z00000001')]);
  await Promise.all([B1, YARD].map((lotId) => ask('tell', { lotId })));
  expect([answers.every((one) => one.ok || one.code === 'BUSY'), (await both()).open]).toEqual([true, [0, 0]]);
  const { one, two } = await both();
  expect([[...one, ...two].sort(), one.length]).toEqual([['A-1', 'Y-1'], 1]);
});
test('a home sold while its swap was cut short: its spaces come back from wherever it was on its way to', async () => {
  for (let cut = 1; cut < 4; cut++) {
    const { swap, both, ports, cutAt } = await start(), mend = cutAt(cut);
    await swap();
    mend();
    expect(await leaveLots({ ...systemContext(ports, 'sale'), right: async () => ({ openid: 'wx-manager', grants: crewGrants('wx-manager', '周敏', [], true) }) } as never, 'home_yunxi_3-2-1201', true)).toBe(true);
    expect([cut, (await both()).one, (await both()).two]).toEqual([cut, [], ['A-1']]);
  }
});
