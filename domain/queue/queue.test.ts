import fc from 'fast-check';
import { MINUTE } from '../kernel/calendar';
import type { HomeId } from '../kernel/ids';
import { at } from '../testing/at';
import { begin, call, finish, freed, join, leave, MOST_SKIPS, rise, sit, skip } from './commands';
import { estimateFor, minutesFor } from './estimate';
import { atDesk, inOrder, mannerOf, noQueue, URGENT_AHEAD, waitingFor, WALK_IN_BEHIND, type Coming, type Queue } from './queue';

const morning = at('2026-03-14 09:00'), home = (no: number): HomeId => `home_yunxi_3-2-${1000 + no}`, empty = noQueue('com_yunxi', '2026-03-14');
const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const booked = (from: string, to: string, came: string): Coming => ({ from: at(`2026-03-14 ${from}`), to: at(`2026-03-14 ${to}`), came: at(`2026-03-14 ${came}`) });
const joined = (...coming: readonly Coming[]): Queue => coming.reduce((queue, one, no) => must(join(queue, home(no), 'desk', one)).queue, empty);
const seated = (queue: Queue, ...names: readonly string[]): Queue => names.reduce((now, name) => must(sit(now, name, { service: 'desk', by: name, name })), queue);
const numbers = (queue: Queue) => waitingFor(queue, 'desk').map(({ no }) => no);

describe('the order', () => {
  test('whoever booked goes by the booked hour, whoever is late by when they came, a walk-in a quarter of an hour behind, an urgent one an hour ahead', () => {
    const { came } = booked('09:00', '09:30', '09:20');
    expect(mannerOf(booked('09:00', '09:30', '09:20'))).toEqual({ manner: 'booked', turn: morning });
    expect(mannerOf(booked('10:00', '10:30', '09:20'))).toEqual({ manner: 'early', turn: at('2026-03-14 10:00') });
    expect(mannerOf(booked('08:00', '08:30', '09:20'))).toEqual({ manner: 'late', turn: came });
    expect(mannerOf({ came })).toEqual({ manner: 'walk-in', turn: came + WALK_IN_BEHIND });
    expect(mannerOf({ came, isUrgent: true })).toEqual({ manner: 'urgent', turn: came - URGENT_AHEAD });
    expect(numbers(joined({ came }, booked('09:30', '10:00', '09:10'), booked('08:00', '08:30', '09:20'), booked('09:00', '09:30', '09:25'), { came, isUrgent: true }))).toEqual(['A005', 'A004', 'A003', 'A002', 'A001']);
  });
  test('whoever comes early is called early when nobody else waits', () => {
    expect(must(call(seated(joined(booked('10:00', '10:30', '09:05')), '1'), '1', morning)).ticket.no).toBe('A001');
  });
  test('nobody who comes more than an hour after my turn goes before me, whatever way they come', () => {
    const coming = fc.record({ came: fc.integer({ min: morning, max: morning + 300 * MINUTE }), slot: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }), isUrgent: fc.boolean() });
    fc.assert(fc.property(coming, coming, (mine, theirs) => {
      const asked = ({ came, slot, isUrgent }: typeof mine): Coming => ({ came, isUrgent, ...(slot !== undefined && { from: morning + slot * 30 * MINUTE, to: morning + (slot + 1) * 30 * MINUTE }) });
      const queue = joined(asked(mine), asked(theirs)), [me, other] = [queue.tickets['3-2-1000']!, queue.tickets['3-2-1001']!];
      if (theirs.came > me.turn + URGENT_AHEAD) expect(inOrder(me, other)).toBeLessThan(0);
    }));
  });
});

describe('a ticket', () => {
  const one = seated(joined({ came: morning }, { came: morning + 1 }), '1', '2');
  test('asked for again it is for what it is asked for now, with its number and its turn; hurried since, it goes ahead', () => {
    const [first, second] = [one.tickets['3-2-1000']!, one.tickets['3-2-1001']!];
    expect(must(join(one, home(0), 'keys', { came: morning + 5 * MINUTE })).ticket).toEqual({ ...first, service: 'keys' });
    expect(must(join(one, home(1), 'desk', { came: morning + 5 * MINUTE, isUrgent: true })).ticket).toEqual({ ...second, manner: 'urgent', turn: second.came - URGENT_AHEAD });
    const called = must(call(one, '1', morning)).queue;
    expect(must(join(called, home(0), 'keys', { came: morning })).ticket).toMatchObject({ service: 'desk', state: 'called' });
  });
  test('a desk whose member has gone is closed, and whoever was served there waits again by the turn it had', () => {
    const serving = must(begin(must(call(one, '1', morning)).queue, '1', morning)), after = must(freed(serving, '1'));
    expect([Object.keys(after.desks), after.tickets['3-2-1000'], numbers(after)]).toMatchObject([['2'], { state: 'waiting', calls: 1 }, ['A001', 'A002']]);
    expect(after.tickets['3-2-1000']).not.toHaveProperty('desk');
    expect(Object.keys(must(freed(one, '1')).desks)).toEqual(['2']);
    expect(freed(after, '1')).toMatchObject({ code: 'DESK_CLOSED' });
  });
  test('is called, comes, is served and goes on to the next service or home', () => {
    const called = must(call(one, '1', morning)).queue;
    expect([atDesk(called, '1')?.no, must(call(called, '2', morning)).ticket.no]).toEqual(['A001', 'A002']);
    const serving = must(begin(called, '1', morning + MINUTE));
    expect(call(serving, '1', morning)).toMatchObject({ code: 'DESK_BUSY', data: { no: 'A001' } });
    const on = must(finish(serving, '1', morning + 13 * MINUTE, 'inspect'));
    expect([waitingFor(on, 'inspect').map(({ no }) => no), on.served.desk]).toEqual([['A001'], { count: 1, last: [12] }]);
    expect(must(finish(serving, '1', morning + 13 * MINUTE, null)).tickets['3-2-1000']).toBeUndefined();
  });
  test('is called again, then skipped; back, it stands behind those whose turn it is; after three times it ends', () => {
    let queue = one;
    for (let time = 1; time <= MOST_SKIPS; time++) {
      queue = must(call(must(call(queue, '1', morning)).queue, '1', morning)).queue;
      expect(atDesk(queue, '1')).toMatchObject({ no: 'A001', calls: 2 * time });
      queue = must(skip(queue, '1'));
      if (time < MOST_SKIPS) expect(queue.tickets['3-2-1000']).toMatchObject({ state: 'skipped', skips: time });
      if (time === 1) expect(waitingFor(must(join(queue, home(0), 'desk', { came: morning + 30 * MINUTE })).queue, 'desk').map(({ no }) => no)).toEqual(['A002', 'A001']);
      if (time < MOST_SKIPS) queue = must(join(queue, home(0), 'desk', { came: morning })).queue;
    }
    expect(queue.tickets['3-2-1000']).toBeUndefined();
  });
  test('is one a household: coming twice gives the same number', () => {
    expect(must(join(one, home(0), 'desk', { came: morning + 9 })).ticket).toEqual(one.tickets['3-2-1000']);
    expect(numbers(must(leave(one, home(0))))).toEqual(['A002']);
    expect(leave(must(begin(must(call(one, '1', morning)).queue, '1', morning)), home(0))).toMatchObject({ code: 'BEING_SERVED' });
  });
  test('refused: nobody waits, nobody was called, a desk that is not open', () => {
    expect([call(seated(empty, '1'), '1', morning), call(empty, '1', morning), begin(one, '1', morning), skip(one, '1'), finish(one, '1', morning, null)].map((no) => !no.ok && no.code)).toEqual(['NOBODY_WAITS', 'DESK_CLOSED', 'NOBODY_CALLED', 'NOBODY_CALLED', 'NOBODY_SERVED']);
  });
});

test('a desk is one person’s, a person sits at one desk, and nobody leaves while somebody is called there', () => {
  const open = seated(joined({ came: morning }), '1'), li = { service: 'keys' as const, by: 'li', name: '李' };
  expect(sit(open, '1', li)).toMatchObject({ code: 'DESK_TAKEN', data: { name: '1' } });
  expect(Object.keys(must(sit(must(sit(open, '2', li)), '3', li)).desks).sort()).toEqual(['1', '3']);
  const called = must(call(open, '1', morning)).queue;
  expect([rise(called, '1'), sit(called, '9', { service: 'desk', by: '1', name: '1' })].map((no) => !no.ok && no.code)).toEqual(['DESK_BUSY', 'DESK_BUSY']);
  expect(must(rise(open, '1')).desks).toEqual({});
});

describe('the estimate', () => {
  const line = joined(...Array.from({ length: 5 }, (_, no) => ({ came: morning + no })));
  const of = (queue: Queue, no: number) => estimateFor(queue, queue.tickets[`3-2-${1000 + no}`]!);
  test('comes from place, open desks and how long the last ones took', () => {
    expect(of(line, 2)).toEqual({ place: 3, minutes: null });
    const two = seated(line, '1', '2');
    expect([0, 1, 2, 4].map((no) => of(two, no))).toEqual([{ place: 1, minutes: 0 }, { place: 2, minutes: 0 }, { place: 3, minutes: 0 }, { place: 5, minutes: 15 }]);
    const busy = must(call(must(call(two, '1', morning)).queue, '2', morning)).queue;
    expect([2, 4].map((no) => of(busy, no))).toEqual([{ place: 1, minutes: 10 }, { place: 3, minutes: 25 }]);
    expect(of({ ...busy, served: { desk: { count: 3, last: [4, 40, 6] } } }, 4)).toEqual({ place: 3, minutes: 10 });
  });
  test('one long visit does not change what is usual', () => { expect([minutesFor({ served: {} }, 'keys'), minutesFor({ served: { keys: { count: 2, last: [1, 1] } } }, 'keys'), minutesFor({ served: { keys: { count: 5, last: [8, 9, 90, 7, 8] } } }, 'keys')]).toEqual([15, 15, 8]); });
});

test('whatever desks and people do, a household has one ticket, a desk one household, and numbers never repeat', () => {
  const step = fc.record({ what: fc.constantFrom('join', 'other', 'call', 'begin', 'skip', 'finish', 'on', 'leave', 'free'), no: fc.integer({ min: 0, max: 6 }), desk: fc.constantFrom('1', '2', '3') });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    let queue = seated(empty, '1', '2', '3'), now = morning;
    const seen = new Map<string, HomeId>();
    for (const { what, no, desk } of steps) {
      now += MINUTE;
      const answer = what === 'join' || what === 'other' ? join(queue, home(no), what === 'join' ? 'desk' : 'keys', { came: now }) : what === 'free' ? freed(queue, desk) : what === 'call' ? call(queue, desk, now) : what === 'begin' ? begin(queue, desk, now) : what === 'skip' ? skip(queue, desk)
        : what === 'leave' ? leave(queue, home(no)) : finish(queue, desk, now, what === 'on' ? 'desk' : null);
      if (!answer.ok) continue;
      queue = 'queue' in answer.value ? answer.value.queue : answer.value;
      const tickets = Object.values(queue.tickets), busy = tickets.filter(({ state }) => state === 'called' || state === 'serving');
      for (const { no: number, home: owner } of tickets) { expect(seen.get(number) ?? owner).toBe(owner); seen.set(number, owner); }
      expect(new Set(tickets.map(({ no: number }) => number)).size).toBe(tickets.length);
      expect(new Set(busy.map((one) => one.desk)).size).toBe(busy.length);
      expect(busy.every((one) => one.desk && queue.desks[one.desk])).toBe(true);
    }
  }));
});
