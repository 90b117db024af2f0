import { aDefect } from '@domain/testing/a-defect';
import { done, homeId, outcomes, site } from './testing-site';

describe('defects and steps', () => {
  const met = { seat: { state: 'arrived' as const }, moveIn: { identity: { at: done('09:08'), by: 'wx-a', who: 'owner' as const, ownerNo: 1 }, defects: [aDefect({ no: 1, state: 'assigned' }), aDefect({ no: 2, state: 'fixed' })] } };
  const fixes = (no: number) => ({ fixes: [{ no, photo: `cloud://env.bucket/homes/yunxi_3-2-1201/defect/mended${no}.jpg`, words: '换密封条' }] }), rechecks = (no: number, isRight: boolean) => ({ rechecks: [{ no, isRight }] });
  const states = async ({ caseNow }: Awaited<ReturnType<typeof site>>) => (await caseNow()).defects.map(({ no, state }) => `${no} ${state}`);

  test('what was looked at before the phone that mended it is heard of waits for it', async () => {
    const server = await site(met), walk = await server.phone('wx-a'), mend = await server.phone('wx-fix');
    expect(outcomes(await walk.sync([walk.item('defects.recheck', '10:20', rechecks(1, true)), walk.item('defects.recheck', '10:21', rechecks(2, true))]))).toEqual(['waiting DEFECT_STATE', 'applied']);
    expect(outcomes(await mend.sync([mend.item('defects.fix', '10:10', fixes(1))]))).toEqual(['applied']);
    expect(await states(server)).toEqual(['1 passed', '2 passed']);
    expect(await server.heldNow()).toEqual([]);
  });
  test('mended on two phones it is mended once; looked at and still wrong it is open again, whoever says so how often', async () => {
    const server = await site(met), mend = await server.phone('wx-fix'), again = await server.phone('wx-fix', 'dev_another0123456789'), walk = await server.phone('wx-a');
    expect([outcomes(await mend.sync([mend.item('defects.fix', '10:10', fixes(1))])), outcomes(await again.sync([{ ...again.item('defects.fix', '10:12', fixes(1)), id: 'req_another_000000000001' }]))]).toEqual([['applied'], ['same DEFECT_STATE']]);
    expect((await server.caseNow()).defects[0]?.fixes).toHaveLength(1);
    const wrong = [walk.item('defects.recheck', '10:20', rechecks(2, false)), walk.item('defects.recheck', '10:30', rechecks(2, false))];
    expect(outcomes(await walk.sync(wrong))).toEqual(['applied', 'same DEFECT_STATE']);
    expect((await server.caseNow()).defects[1]).toMatchObject({ reopened: 1 });
  });
  test('right on one phone and still wrong on another, heard of in that order: the right one waits, and never passes the next repair, which nobody has looked at', async () => {
    const server = await site(met), one = await server.phone('wx-a'), other = await server.phone('wx-b');
    expect(outcomes(await other.sync([other.item('defects.recheck', '10:25', rechecks(2, false))]))).toEqual(['applied']);
    expect(outcomes(await one.sync([one.item('defects.recheck', '10:20', rechecks(2, true))]))).toEqual(['waiting DEFECT_STATE']);
    server.clock.now = done('16:00');
    expect(await server.call('staff', 'wx-fix', 'defects.fix', { homeId, ...fixes(2) })).toMatchObject({ ok: true });
    await server.call('staff', 'wx-a', 'desk.household', { homeId });
    expect([(await server.caseNow()).defects[1]?.state, await server.heldNow()]).toEqual(['fixed', []]);
  });
  test('right on a phone before any repair: it passes one written down that day, not one of the next', async () => {
    const stateAfter = async (clock: number) => {
      const server = await site(met), walk = await server.phone('wx-a');
      expect(outcomes(await walk.sync([walk.item('defects.recheck', '10:20', rechecks(1, true))]))).toEqual(['waiting DEFECT_STATE']);
      server.clock.now = clock;
      await server.call('staff', 'wx-fix', 'defects.fix', { homeId, ...fixes(1) });
      return (await server.caseNow()).defects[0]?.state;
    };
    expect([await stateAfter(done('16:00')), await stateAfter(done('16:00') + 86_400_000)]).toEqual(['passed', 'fixed']);
  });
  test('who may not mend is heard and kept aside, with what was said', async () => {
    const server = await site(met), walk = await server.phone('wx-walk');
    expect(outcomes(await walk.sync([walk.item('defects.fix', '10:10', fixes(1))]))).toEqual(['quarantine FORBIDDEN']);
    expect(await server.heldNow()).toMatchObject([{ name: 'defects.fix', state: 'quarantine', mine: { found: ['#001 换密封条'] } }]);
  });
  test('what was reported gets its number, and a call heard twice the same', async () => {
    const server = await site(met), walk = await server.phone('wx-a');
    const item = walk.item('defects.report', '10:10', { defects: [{ room: 'living', item: 'wall', words: '裂缝', severity: 'minor', photos: [], pin: null }] });
    const numbers = async () => (await walk.sync([item]) as { value: { results: readonly { numbers?: readonly number[] }[] } }).value.results[0]?.numbers;
    expect([await numbers(), await numbers()]).toEqual([[3], [3]]);
  });
});

describe('what waits, and what is done with signal', () => {
  const ready = { identity: { at: done('09:08'), by: 'wx-a', who: 'owner' as const, ownerNo: 1 } };
  const waitsNow = async ({ caseNow }: Awaited<ReturnType<typeof site>>) => (await caseNow()).itemWaits;

  test('papers looked at before the arrival was heard of wait for it; received at the desk, they are looked at, and the page says so', async () => {
    const server = await site(), walk = await server.phone('wx-b');
    expect(outcomes(await walk.sync([walk.item('desk.identify', '09:06', { ownerNo: 1, idTail: '1218' })]))).toEqual(['waiting STEP_NOT_OPEN']);
    expect(await waitsNow(server)).toMatch(/^oit_yunxi_/);
    expect(await server.call('staff', 'wx-a', 'booking.checkIn', { homeId, ...server.checkIn })).toMatchObject({ ok: true });
    expect(await server.call('staff', 'wx-a', 'desk.household', { homeId })).toMatchObject({ value: { identity: { by: 'wx-b' } } });
    expect([await server.heldNow(), await waitsNow(server)]).toEqual([[], undefined]);
  });
  test('looked at on a phone before anybody was heard to have mended it; said at a desk that it is, it is looked at', async () => {
    const server = await site({ seat: { state: 'arrived' }, moveIn: { ...ready, defects: [aDefect({ no: 1, state: 'assigned' })] } }), walk = await server.phone('wx-a');
    expect(outcomes(await walk.sync([walk.item('defects.recheck', '10:20', { rechecks: [{ no: 1, isRight: true }] })]))).toEqual(['waiting DEFECT_STATE']);
    await server.call('staff', 'wx-fix', 'defects.fix', { homeId, fixes: [{ no: 1, photo: 'cloud://env.bucket/homes/yunxi_3-2-1201/defect/mended1.jpg', words: '换密封条' }] });
    expect((await server.caseNow()).defects[0]?.state).toBe('passed');
    expect([await server.heldNow(), await waitsNow(server)]).toEqual([[], undefined]);
  });
  test('what still waits keeps waiting, and is known to', async () => {
    const server = await site({ seat: { state: 'arrived' } }), walk = await server.phone('wx-b');
    await walk.sync([walk.item('keys.takeOut', '09:30')]);
    const before = await waitsNow(server);
    await server.call('staff', 'wx-a', 'desk.household', { homeId });
    expect([await server.heldNow(), await waitsNow(server)]).toMatchObject([[{ name: 'keys.takeOut', state: 'waiting' }], before]);
  });
});

describe('papers that two look at', () => {
  const right = { ownerNo: 1, idTail: '1218' };
  test('two phones hand in a look each, in whichever order: both are on record, and the same person twice is one', async () => {
    for (const order of [['wx-a', 'wx-b'], ['wx-b', 'wx-a']] as const) {
      const server = await site({ seat: { state: 'arrived' }, moveIn: { identityTwice: true } }), [one, other] = [await server.phone(order[0]), await server.phone(order[1])], too = await server.phone(order[0], 'dev_another0123456789');
      expect(outcomes(await one.sync([one.item('desk.identify', '09:06', right)]))).toEqual(['applied']);
      expect(outcomes(await too.sync([{ ...too.item('desk.identify', '09:07', right), id: 'req_another_000000000001' }]))).toEqual(['same SAME_PERSON']);
      expect(outcomes(await other.sync([other.item('desk.identify', '09:04', right)]))).toEqual(['applied']);
      expect((await server.caseNow()).identity).toMatchObject({ by: order[0], second: { by: order[1], at: done('09:04') } });
      expect(await server.heldNow()).toEqual([]);
    }
  });
});

describe('papers typed wrong without signal', () => {
  const tried = { ownerNo: 1, idTail: '0000', isTry: true };
  test('count by household when they are heard of; what was right after fewer than five goes through', async () => {
    const server = await site({ seat: { state: 'arrived' } }), phone = await server.phone('wx-a');
    expect(outcomes(await phone.sync([phone.item('desk.identify', '09:06', tried), phone.item('desk.identify', '09:07', tried)]))).toEqual(['applied ID_MISMATCH', 'applied ID_MISMATCH']);
    expect((await server.caseNow()).identityLock).toMatchObject({ bindTries: 2 });
    expect(outcomes(await phone.sync([phone.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' })]))).toEqual(['applied']);
    expect((await server.caseNow()).identity).toMatchObject({ at: done('09:08') });
  });
  test('two phones together are too many: the right one is for a person', async () => {
    const server = await site({ seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    await a.sync(['09:01', '09:02', '09:03'].map((clock) => a.item('desk.identify', clock, tried)));
    expect(outcomes(await b.sync([...['09:04', '09:05'].map((clock) => b.item('desk.identify', clock, tried)), b.item('desk.identify', '09:06', { ownerNo: 1, idTail: '1218' })]))).toEqual(['applied ID_MISMATCH', 'applied LOCKED', 'conflict LOCKED']);
    expect((await server.caseNow()).identity).toBeNull();
  });
  test('a wrong one never identifies, whatever was typed', async () => {
    const server = await site({ seat: { state: 'arrived' } }), phone = await server.phone('wx-a');
    await phone.sync([phone.item('desk.identify', '09:06', { ...tried, idTail: '1218' })]);
    expect((await server.caseNow()).identity).toBeNull();
  });
});
