import { createVisit } from '@cloud/kit/testing-visit';
import { isSystemCall, type SystemEvent } from '@cloud/kit/system-call';
import { pay } from '@cloud/modules/bill/pay';
import { recheck } from '@cloud/modules/defects/recheck';
import { HOUR, MINUTE, NEVER } from '@domain/kernel/calendar';
import { formerCase } from '@domain/movein/pass-on';
import { aCase as anyCase } from '@domain/testing/a-case';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { aDefect } from '@domain/testing/a-defect';
import { beat } from './beat';

/** A household that has signed: nobody is to be reminded. */
const aCase = (over: Parameters<typeof anyCase>[0] = {}) => anyCase({ papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']) }, ...over });
const due = aCase().bill.total;
const start = async (moveIn = aCase()) => {
  const server = await createVisit([pay, recheck], moveIn);
  Object.assign(server.ports.settings, { messageTemplates: { 'defect-confirmed': { id: 'tpl-1', data: {} } } });
  const store = server.ports.store, counts = { reads: 0, writes: 0 };
  const counted = { ...store };
  for (const name of ['find', 'list', 'count'] as const) Object.assign(counted, { [name]: (...args: unknown[]) => { counts.reads++; return (store[name] as (...a: unknown[]) => unknown)(...args); } });
  for (const name of ['insert', 'insertAll', 'apply', 'applyAll', 'replace'] as const) Object.assign(counted, { [name]: (...args: unknown[]) => { counts.writes++; return (store[name] as (...a: unknown[]) => unknown)(...args); } });
  return { ...server, counts, tick: () => beat({ ...server.ports, store: counted }) };
};
const message = (id: string) => ({ id, to: 'wx-owner', kind: 'defect-confirmed', words: { no: '1' }, tries: 0 });
const closing = (since: number) => aCase({ archive: { state: 'making', since, tries: 0 } });

test('with nothing due a beat is exactly one read, every fifth minute two', async () => {
  const { tick, counts, clock } = await start();
  for (let minute = 0; minute < 5; minute++) { expect(await tick()).toEqual({ due: 0, done: 0 }); clock.now += MINUTE; }
  expect(counts).toEqual({ reads: 6, writes: 0 });
});

test('the copy of a sold home’s case is left alone until the new owners’ case has begun', async () => {
  const { tick, ports, caseNow } = await start(), former = formerCase(closing(0), 1, 0);
  await ports.store.insert('cases', former);
  const copy = () => ports.store.find('cases', former._id), before = await copy();
  await tick();
  expect(await copy()).toEqual(before);
  await ports.store.apply('cases', (await caseNow())._id, { guard: {}, patch: { set: { sales: 1 } } });
  await tick();
  expect(await copy()).toMatchObject({ archive: { state: 'making', tries: 1 } });
});

describe('messages', () => {
  test('news of a kind with a template goes to every owner once', async () => {
    const { tick, sent, caseNow } = await start(aCase({ messages: [message('1-0'), { ...message('1-1'), to: 'wx-co' }] }));
    await tick();
    await tick();
    expect(sent.map(({ to, kind }) => [to, kind])).toEqual([['wx-owner', 'defect-confirmed'], ['wx-co', 'defect-confirmed']]);
    expect(sent[0]?.words).toEqual({ home: '3栋 2单元 1201', community: '云溪里', time: '2026-03-14 10:30', no: '1' });
    expect(await caseNow()).toMatchObject({ messages: [], marks: { dueAt: NEVER } });
  });
  test('without consent it is dropped, at a failure tried three times and then given up', async () => {
    const { tick, ports, caseNow } = await start(aCase({ messages: [message('1-0'), message('1-1')] }));
    let tries = 0;
    ports.cloud.message = async () => { tries++; if (tries % 2) return false; throw new Error('45009'); };
    await tick();
    expect((await caseNow()).messages).toEqual([{ ...message('1-1'), tries: 1 }]);
    ports.cloud.message = async () => { tries++; throw new Error('45009'); };
    for (let i = 0; i < 4; i++) await tick();
    expect([tries, (await caseNow()).messages]).toEqual([4, []]);
  });
  test('two beats at once do not both send', async () => {
    const { tick, sent } = await start(aCase({ messages: [message('1-0')] }));
    await Promise.all([tick(), tick()]);
    expect(sent).toHaveLength(1);
  });
  test('a change that is told becomes a message by itself', async () => {
    const { call, homeId, caseNow } = await start(aCase({ defects: [aDefect({ state: 'fixed' })] }));
    await call('staff', 'wx-escort', 'defects.recheck', { homeId, rechecks: [{ no: 1, isRight: true }] });
    const after = await caseNow();
    expect(after.messages.map(({ to }) => to)).toEqual(['wx-owner', 'wx-co']);
    expect(after.marks.dueAt).toBe(0);
  });
});

describe('orders', () => {
  const ordered = async () => { const server = await start(); const { value } = await server.call('owner', 'wx-owner', 'bill.pay', { homeId: server.homeId, fen: due }) as { value: { order: string } }; return { ...server, no: value.order }; };
  test('an order of an hour ago whose callback was lost is credited', async () => {
    const { tick, clock, orders, no, caseNow } = await ordered();
    orders.set(no, { fen: due, state: 'paid', transaction: 't1' });
    await tick();
    expect((await caseNow()).bill.payments).toEqual([]);
    clock.now += HOUR;
    await tick();
    await tick();
    expect(await caseNow()).toMatchObject({ bill: { payments: [{ transaction: 't1', fen: due }], orders: [{ state: 'credited' }] }, marks: { dueAt: NEVER } });
    expect((await caseNow()).bill.payments).toHaveLength(1);
  });
  test('unpaid it is closed at the provider, then here', async () => {
    const { tick, clock, orders, no, caseNow } = await ordered();
    clock.now += HOUR;
    await tick();
    expect([orders.get(no)?.state, (await caseNow()).bill.orders[0]?.state, (await caseNow()).marks.dueAt]).toEqual(['closed', 'closed', NEVER]);
  });
  test('while the provider does not answer nothing is decided', async () => {
    const { tick, clock, ports, caseNow } = await ordered();
    clock.now += HOUR;
    ports.cloud.orderState = async () => ({ state: 'unknown' });
    await tick();
    expect((await caseNow()).bill.orders[0]?.state).toBe('open');
  });
});

describe('archives', () => {
  test('a closed case is asked for in the system\'s own name, provably', async () => {
    const { tick, clock, calls, ports, homeId } = await start(closing(0));
    let event: SystemEvent = {};
    ports.cloud.callUnit = async (unit, action, data, envelope) => { calls.push({ unit, action, data }); event = { ...envelope, action, data }; return { ok: true }; };
    clock.now += MINUTE;
    await tick();
    expect(calls).toEqual([{ unit: 'documents', action: 'archive.open', data: { homeId } }]);
    expect(isSystemCall(event, ports)).toBe(true);
  });
  test('a failure is tried again later and later, and soon not quietly', async () => {
    const { tick, clock, ports, logs, caseNow } = await start();
    await ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { archive: { state: 'making', since: clock.now, tries: 0 }, 'marks.dueAt': clock.now } } });
    let asked = 0;
    ports.cloud.callUnit = async () => { asked++; throw new Error('-504003'); };
    await tick();
    expect(asked).toBe(0);
    for (let minute = 0; minute < 10; minute++) { clock.now += MINUTE; await tick(); }
    expect(asked).toBe(4);
    expect((await caseNow()).archive).toMatchObject({ state: 'making', tries: 4 });
    expect(logs).toContainEqual(expect.objectContaining({ alarm: 'archive-not-made', tries: 4 }));
  });
});
test('one case that fails does not stop the others', async () => {
  const { tick, ports, sent, caseNow } = await start(aCase({ messages: [message('1-0')] }));
  const other = aCase({ messages: [{ ...message('2-0'), to: 'wx-other' }] });
  await ports.store.insert('cases', { ...other, _id: 'case_yunxi_1-1-101', homeId: 'home_yunxi_1-1-101', bill: null as never });
  expect(await tick()).toMatchObject({ due: 2 });
  expect(sent.map(({ to }) => to)).toContain('wx-owner');
  expect((await caseNow()).messages).toEqual([]);
});
