import * as fc from 'fast-check';
import { brokenIn } from '../booking/invariants';
import type { Seat } from '../booking/ledger';
import { admitProxy, endProxy, isOnSeat, ownerMay, type SeatCommand } from '../booking/seat-commands';
import { vacated } from '../booking/vacate';
import { freeSeat } from '../booking/ledger';
import { holds, patched } from '../kernel/conditional-update';
import { aLedger } from '../testing/a-case';
import { at } from '../testing/at';
import { aProxy, aTenant, somePeople } from '../testing/some-people';
import { daysOfStay, withGuest, type Guest } from './guest';
import { letterCode } from './letter-of-authority';
import { endedPerson, settledPeople, takenOn } from './people';
import { beginsAt, checkedTerms, endsAt, mayAct, proxyState, PROXY_SCOPES } from './proxy';

const now = at('2026-03-14 09:00'), days = ['2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16'];

test('a proxy is in force on its days only, taken on and not taken back', () => {
  const one = aProxy({ from: '2026-03-14', to: '2026-03-14' });
  expect([at('2026-03-13 23:59'), at('2026-03-14 00:00'), at('2026-03-14 23:59'), at('2026-03-15 00:00')].map((when) => proxyState(one, when))).toEqual(['soon', 'valid', 'valid', 'over']);
  expect([proxyState({ ...one, openid: null }, now), proxyState({ ...one, ended: { at: 1, by: 'x' } }, now)]).toEqual(['open', 'revoked']);
  expect(PROXY_SCOPES.map((scope) => mayAct({ ...one, scopes: ['book'] }, scope, now))).toEqual([false, true, false, false, false, false]);
});
test('terms ask for a step, papers where signing is granted and only there, and days ahead', () => {
  const terms = { name: '李代', scopes: ['book'] as const, papers: [], from: '2026-03-14', to: '2026-03-14' };
  expect(checkedTerms(terms, now)).toMatchObject({ ok: true });
  for (const bad of [{ scopes: [] }, { papers: ['residence-agreement'] }, { scopes: ['sign'] as const }, { to: '2026-03-13' }, { from: '2026-03-16', to: '2026-03-15' }, { to: '2026-12-31' }]) expect(checkedTerms({ ...terms, ...bad }, now).ok).toBe(false);
});
test('a stay of seven days needs no report, of eight it does, before it begins', () => {
  const guest: Guest = { no: 1, name: '客', idNumber: '', idMask: '', from: '2026-03-14', to: '2026-03-20', at: 0, by: 'x', ended: null };
  expect([daysOfStay(guest.from, guest.to), withGuest([], guest, now)]).toMatchObject([7, { code: 'STAY_SHORT' }]);
  expect([withGuest([], { ...guest, to: '2026-03-21' }, now).ok, withGuest([], { ...guest, from: '2026-03-13', to: '2026-03-21' }, now)]).toMatchObject([true, { code: 'STAY_LATE' }]);
});
test('every letter has a code of its own, without digits', () => {
  const codes = Array.from({ length: 500 }, (_, i) => letterCode(i + 1));
  expect([new Set(codes).size, codes.every((code) => /^[a-z][a-z-]{2,40}$/.test(code))]).toEqual([500, true]);
});
test('ended people keep no phone by which they could come back, and ending twice is ending once', () => {
  const people = somePeople({ proxies: [aProxy()], tenants: [aTenant()], phones: ['phone-proxy', 'phone-tenant'] });
  const once = endedPerson(people, 'proxy', 1, 'wx-owner', now);
  if (!once.ok) throw new Error(once.code);
  expect(once.value).toMatchObject({ openid: 'wx-proxy', people: { phones: ['phone-tenant'] } });
  expect(endedPerson(once.value.people, 'proxy', 1, 'wx-owner', now + 1)).toMatchObject({ value: { people: once.value.people } });
  expect(takenOn(once.value.people, 'phone-proxy', 'wx-again', now).proxies).toEqual([]);
  expect(endedPerson(people, 'guest', 9, 'x', now)).toMatchObject({ code: 'PERSON_UNKNOWN' });
});
test('long lists of ended people are shortened, those in force stay', () => {
  const proxies = Array.from({ length: 20 }, (_, i) => aProxy({ no: i + 1, ended: i < 18 ? { at: i, by: 'x' } : null }));
  expect(settledPeople(somePeople({ proxies }), now).proxies.map(({ no }) => no)).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
});
test('I10: the seat lets a proxy book exactly while the case does, whatever happens when; and never as an owner', () => {
  fc.assert(fc.property(fc.constantFrom(...days), fc.constantFrom(...days), fc.boolean(), fc.integer({ min: -72, max: 72 }), (from, to, isEnded, hours) => {
    const when = now + hours * 3_600_000, proxy = aProxy({ from, to, ended: isEnded ? { at: 1, by: 'x' } : null }), key = '3-2-1201';
    let ledger = aLedger({ allowed: true });
    const admitted = admitProxy(key, 'wx-proxy', { from: beginsAt(proxy), until: endsAt(proxy) });
    ledger = patched(ledger, admitted.patch);
    if (isEnded) ledger = patched(ledger, endProxy(key, 'wx-proxy').patch);
    const command: SeatCommand = { home: key, by: 'wx-proxy', now: when, request: { id: 'r', digest: 'd' }, proxy: true };
    const may = mayAct(proxy, 'book', when), opened = { ...ledger, opensAt: 0 };
    expect([holds(opened, ownerMay(command)), isOnSeat(opened.seats[key] as Seat, 'wx-proxy', when)]).toEqual([may, may]);
    expect([holds(opened, ownerMay({ ...command, proxy: false })), isOnSeat(opened.seats[key] as Seat, 'wx-proxy', when, 'owner')]).toEqual([false, false]);
  }));
});
test('I1: a sold home’s seat begins anew and every place it held, was offered or waited for is accounted for', () => {
  const key = '3-2-1201', slots = Object.keys(aLedger().slots).slice(0, 3), [first = '', second = '', third = ''] = slots;
  fc.assert(fc.property(fc.constantFrom('free', 'booked', 'arrived'), fc.constantFrom('none', 'wait', 'offer'), fc.constantFrom(undefined, 'phone', 'urgent'), (state, line, lane) => {
    const inc: Record<string, number> = {}, seat: Partial<Seat> = { state: state as Seat['state'], slot: state === 'free' ? null : first, ...(state !== 'free' && lane ? { lane: lane as 'phone' | 'urgent' } : {}), ...(line === 'wait' ? { wait: { slot: second, at: 1 } } : line === 'offer' ? { offer: { slot: third, until: 9e12 } } : {}) };
    if (state !== 'free') inc[`slots.${first}.${lane === 'urgent' ? 'extra' : 'left'}`] = -1;
    if (line === 'wait') inc[`slots.${second}.waiting`] = 1;
    if (line === 'offer') inc[`slots.${third}.left`] = -1;
    const before = patched(aLedger(seat), { inc });
    expect(brokenIn(before)).toEqual([]);
    const update = vacated(before, key, freeSeat(false, '新**'), now);
    if (!update) throw new Error('no seat');
    expect(holds(before, update.guard)).toBe(true);
    const after = patched(before, update.patch);
    expect([brokenIn(after), after.slots, after.seats[key]]).toEqual([[], aLedger().slots, freeSeat(false, '新**')]);
    expect(holds(after, update.guard)).toBe(state === 'free' && line === 'none');
  }));
});
