import { createVisit } from '@cloud/kit/testing-visit';
import { giveBack } from '@cloud/modules/keys/give-back';
import { lend } from '@cloud/modules/keys/lend';
import { newKeyBook } from '@domain/keys/key-book';
import { NEVER } from '@domain/kernel/calendar';
import { marksOf } from '@domain/movein/marks';
import { aFreshCase } from '@domain/testing/a-case';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { beat } from './beat';

const member = (name: string, openid: string, duties: readonly 'keys'[], isManager = false) => ({ id: openid, name, duties, isManager, phone: '', phoneIndex: openid, phoneTail: '', openid, left: false });
const other = 'home_yunxi_3-2-1202';
/** A home with a case and one without, both sets in the book; lent at nine to a worker, until the evening. */
async function lentOut(homeId?: string) {
  const server = await createVisit([lend, giveBack], aFreshCase()), { store } = server.ports;
  Object.assign(server.ports.settings, { messageTemplates: { 'keys-late': { id: 'tpl-keys', data: {} } } });
  await store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { crew: [member('小何', 'wx-keeper', ['keys']), member('小周', 'wx-second', ['keys']), member('王经理', 'wx-boss', [], true)] } } });
  await store.insert('grants', crewGrants('wx-keeper', '小何', ['keys']));
  await store.insert('keyBooks', { ...newKeyBook('com_yunxi', '3'), sets: { '2-1201': { counts: { door: 5 }, place: 'A 12', at: 1 }, '2-1202': { counts: { door: 5 }, place: 'A 13', at: 1 } } });
  const home = homeId ?? server.homeId;
  server.clock.now = at('2026-03-10 09:00');
  const lending = (until = '2026-03-10') => server.call('staff', 'wx-keeper', 'keys.lend', { homeId: home, to: '李工', words: '换窗', until });
  const back = () => server.call('staff', 'wx-keeper', 'keys.giveBack', { homeId: home });
  const tick = async (when: string) => { server.clock.now = at(when); await beat(server.ports); await beat(server.ports); return server.sent.splice(0).map(({ to, kind }) => `${kind} ${to}`); };
  const alerts = async () => Object.values((await store.find('communities', 'com_yunxi'))?.alerts ?? {});
  return { ...server, lending, back, tick, alerts };
}
const both = ['keys-late wx-keeper', 'keys-late wx-boss'];

describe.each([['with a case', undefined, '18:00'], ['without one', other, '18:01']] as const)('a set of a home %s that is not back', (_, home, clock) => {
  test('is told when it is due, then once a day, to who gave it out and the managers; a timer that stood still for days tells once', async () => {
    const { lending, tick, alerts } = await lentOut(home);
    expect(await lending()).toMatchObject({ ok: true });
    expect([await tick('2026-03-10 17:59'), await alerts()]).toEqual([[], []]);
    expect(await tick(`2026-03-10 ${clock}`)).toEqual(both);
    expect(await alerts()).toMatchObject([{ kind: 'keys-late', homeId: home ?? 'home_yunxi_3-2-1201', since: at('2026-03-10 18:00') }]);
    expect([await tick('2026-03-10 18:30'), await tick('2026-03-11 09:00')]).toEqual([[], []]);
    expect(await tick(`2026-03-15 ${clock}`)).toEqual(both);
    expect(await tick(`2026-03-16 ${clock}`)).toEqual(both);
  });
  test('is told no more once it is back, and off the managers’ screen; in time nobody hears of it', async () => {
    const late = await lentOut(home), inTime = await lentOut(home);
    await late.lending();
    await late.tick(`2026-03-10 ${clock}`);
    expect(await late.back()).toMatchObject({ ok: true });
    expect([await late.alerts(), await late.tick(`2026-03-11 ${clock}`)]).toEqual([[], []]);
    await inTime.lending('2026-03-12');
    expect(await inTime.tick(`2026-03-11 ${clock}`)).toEqual([]);
    await inTime.back();
    expect([await inTime.tick(`2026-03-12 ${clock}`), await inTime.alerts()]).toEqual([[], []]);
    if (home) expect((await inTime.ports.store.find('keyBooks', 'kbk_yunxi_3'))?.loanAt).toBe(NEVER); else expect((await inTime.caseNow()).marks.dueAt).toBeGreaterThan(at('2026-03-20 00:00'));
  });
});
test('without a message set up it is on the managers’ screen all the same; until a day that is over nothing is lent', async () => {
  const { lending, tick, alerts, ports } = await lentOut();
  Object.assign(ports.settings, { messageTemplates: {} });
  expect(await lending('2026-03-09')).toMatchObject({ code: 'DATE_PAST' });
  await lending();
  expect([await tick('2026-03-10 18:00'), (await alerts()).length]).toEqual([[], 1]);
});
test('of a home that was sold meanwhile nobody is told any more, and it is off the managers’ screen', async () => {
  const { lending, tick, alerts, caseNow, ports } = await lentOut();
  await lending();
  await tick('2026-03-10 18:00');
  const { _v, ...sold } = (await ports.store.find('cases', (await caseNow())._id))!;
  await ports.store.replace('cases', sold._id, _v, { keyCare: {}, sales: 1, marks: { ...sold.marks, dueAt: NEVER } });
  const copy = { ...sold, _id: `${sold._id}x1` as typeof sold._id, homeId: `${sold.homeId}x1` as typeof sold.homeId, former: { no: 1, at: at('2026-03-11 09:00') } };
  await ports.store.insert('cases', { ...copy, marks: marksOf(copy) });
  expect([await tick('2026-03-11 18:00'), await alerts(), await tick('2026-03-12 18:00')]).toEqual([[], [], []]);
  expect((await ports.store.find('cases', copy._id))?.keyCare?.loans).toMatchObject([{ back: { at: at('2026-03-11 09:00') } }]);
});
