import type { CallsView, MyTicket, QueueView } from '@contract/queue';
import { MINUTE } from '@domain/kernel/calendar';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { createHomeServer } from '@cloud/kit/testing-home';
import { begin } from './begin';
import { call } from './call';
import { calls } from './calls';
import { finish } from './finish';
import { free } from './free';
import { join } from './join';
import { leave } from './leave';
import { mine } from './mine';
import { open } from './open';
import { rise } from './rise';
import { sit } from './sit';
import { skip } from './skip';

const communityId = 'com_yunxi', desk = '1';
const start = async () => {
  const server = await createHomeServer([open, join, sit, rise, free, call, begin, skip, finish, leave, mine, calls], { now: '2026-03-14 10:30', seat: { state: 'arrived', slot: '0314-1000' } });
  const homeId = server.homeId, as = (who: string) => (name: string, input: object = {}, requestId?: string) => server.call('staff', who, `queue.${name}`, { communityId, desk, ...input }, requestId);
  const view = async () => (await server.call('staff', 'wx-desk', 'queue.open', { communityId }) as { value: QueueView }).value;
  const ticket = async () => (await server.call('owner', 'wx-owner', 'queue.mine', { homeId }) as { value: { ticket: MyTicket | null } }).value.ticket;
  const board = async () => (await server.call('owner', 'wx-stranger', 'queue.calls', { communityId }) as { value: CallsView }).value;
  const take = (requestId?: string) => server.call('staff', 'wx-desk', 'queue.join', { homeId, service: 'desk', isUrgent: false }, requestId);
  return { ...server, he: as('wx-desk'), li: as('wx-review'), view, ticket, board, take };
};

test('a household takes a number, is called, comes, is served and goes on to the keys; its own page and the board say so', async () => {
  const { he, li, take, ticket, board, view } = await start();
  expect(await ticket()).toBeNull();
  expect(await take()).toEqual({ ok: true, value: { no: 'A001' } });
  expect(await ticket()).toMatchObject({ no: 'A001', state: 'waiting', place: 1, minutes: null });
  expect(await he('sit', { service: 'desk' })).toMatchObject({ ok: true, value: { desks: [{ desk, name: '小何', isMine: true }] } });
  expect(await ticket()).toMatchObject({ place: 1, minutes: 0 });
  expect(await he('call')).toMatchObject({ ok: true, value: { rows: [{ no: 'A001', state: 'called', desk, label: '3栋 2单元 1201' }] } });
  expect(await ticket()).toMatchObject({ state: 'called', desk });
  expect((await board()).called).toMatchObject([{ no: 'A001', desk, calls: 1 }]);
  expect(JSON.stringify(await board())).not.toMatch(/1201|陈|home_/);
  await he('begin');
  expect(await he('finish', { next: 'keys' })).toMatchObject({ ok: true, value: { served: { desk: 1 }, rows: [{ service: 'keys', state: 'waiting', desk: '' }] } });
  expect(await board()).toMatchObject({ called: [], lines: [{ service: 'desk', waiting: 0 }, { service: 'keys', waiting: 1, next: ['A001'], minutes: null }] });
  await li('sit', { desk: '2', service: 'keys' }); await li('call', { desk: '2' }); await li('begin', { desk: '2' });
  expect(await li('finish', { desk: '2', next: null })).toMatchObject({ ok: true, value: { rows: [] } });
  expect([await ticket(), (await view()).served]).toEqual([null, { desk: 1, inspect: 0, keys: 1 }]);
});

test('asked twice it is one number and one step', async () => {
  const { he, take, view } = await start();
  expect(await take('req-queue-0000001')).toEqual(await take('req-queue-0000001'));
  await he('sit', { service: 'desk' }); await he('call', {}, 'req-queue-0000002'); await he('call', {}, 'req-queue-0000002');
  expect((await view()).rows).toMatchObject([{ no: 'A001', calls: 1 }]);
  await he('begin');
  expect(await he('finish', { next: null }, 'req-queue-0000003')).toEqual(await he('finish', { next: null }, 'req-queue-0000003'));
  expect((await view()).served.desk).toBe(1);
});

test('the day’s document forgets answers after minutes, and what comes later is refused by what is so by then', async () => {
  const { he, take, ports, clock } = await start();
  await take(); await he('sit', { service: 'desk' }); await he('call'); await he('begin'); await he('finish', { next: null }, 'req-queue-0000004');
  clock.now = at('2026-03-14 10:30') + 21 * MINUTE;
  await take();
  expect((await ports.store.find('queues', 'que_yunxi_20260314'))?._answers).toHaveLength(1);
  expect(await he('finish', { next: null }, 'req-queue-0000004')).toMatchObject({ code: 'NOBODY_SERVED' });
});

test('only whoever sits at a desk calls there; others may not take it', async () => {
  const { he, li, take } = await start();
  await take(); await he('sit', { service: 'desk' });
  expect(await li('call')).toMatchObject({ code: 'NOT_YOUR_DESK', data: { name: '小何' } });
  expect(await li('sit', { service: 'keys' })).toMatchObject({ code: 'DESK_TAKEN' });
  expect(await li('call', { desk: '7' })).toMatchObject({ code: 'DESK_CLOSED' });
  await he('call');
  expect([await he('rise'), await he('skip'), await he('rise')]).toMatchObject([{ code: 'DESK_BUSY', data: { no: 'A001' } }, { ok: true, value: { rows: [{ state: 'skipped' }] } }, { ok: true, value: { desks: [] } }]);
});

test('a colleague who has gone leaves nobody behind: a manager closes the desk, and the household waits again', async () => {
  const { he, li, take, view, ticket, ports, call: ask } = await start();
  await ports.store.insertAll('grants', [crewGrants('wx-boss', '经理', [], true)]);
  await take(); await he('sit', { service: 'desk' }); await he('call'); await he('begin');
  const free = (who = 'wx-boss') => ask('manager', who, 'queue.free', { communityId, desk }, who === 'wx-boss' ? 'req-queue-0000009' : undefined);
  expect(await free('wx-review')).toMatchObject({ code: 'FORBIDDEN' });
  const done = await free();
  expect([done, await free()]).toMatchObject([{ ok: true, value: { isManager: true, desks: [], rows: [{ no: 'A001', state: 'waiting', desk: '' }] } }, done]);
  expect([await ticket(), (await view()).isManager]).toMatchObject([{ state: 'waiting', place: 1 }, false]);
  await li('sit', { service: 'desk' });
  expect(await li('call')).toMatchObject({ ok: true, value: { rows: [{ no: 'A001', state: 'called' }] } });
});

test('an owner leaves the line; whoever has no right sees nothing of it', async () => {
  const { call: ask, homeId, take, ticket } = await start();
  await take();
  for (const [unit, who] of [['owner', 'wx-stranger'], ['staff', 'wx-elsewhere'], ['staff', 'wx-owner']] as const) expect(await ask(unit, who, 'queue.leave', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask('owner', 'wx-owner', 'queue.leave', { homeId })).toEqual({ ok: true, value: { left: true } });
  expect([await ask('owner', 'wx-owner', 'queue.leave', { homeId }), await ticket()]).toEqual([{ ok: true, value: { left: false } }, null]);
  expect(await ask('staff', 'wx-desk', 'queue.sit', { communityId, desk: 'a.b', service: 'desk' })).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a call is told to the household on WeChat once, however often it is called or asked; without a template nothing is', async () => {
  const { he, take, ports, homeId, call: ask } = await start();
  const outbox = async () => (await ports.store.find('cases', `case_${homeId.slice('home_'.length)}` as never))?.messages ?? [];
  await take(); await he('sit', { service: 'desk' }); await he('call'); await he('skip'); await take();
  expect(await outbox()).toEqual([]);
  Object.assign(ports.settings, { messageTemplates: { 'queue-called': { id: 'tmpl-q', data: {} } } });
  expect(await ask('owner', 'wx-owner', 'queue.mine', { homeId })).toMatchObject({ value: { template: 'tmpl-q' } });
  await he('call', {}, 'req-queue-0000005'); await he('call', {}, 'req-queue-0000005'); await he('call', {}, 'req-queue-0000006');
  expect(await outbox()).toMatchObject([{ to: 'wx-owner', kind: 'queue-called', words: { no: 'A001', desk } }]);
});
