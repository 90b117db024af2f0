import { createHmac } from 'node:crypto';
import { at } from '../testing/at';
import { passDayKey, passName, passText, type Hmac } from '../pass/pass';
import type { ListedHome } from './day-list';
import { scannedOffline } from './scan-offline';

const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex');
const day = '2026-03-14', now = at('2026-03-14 09:20'), key = 'k'.repeat(32), ofProxy = 'p'.repeat(32);
const home = { home: '3-2-1201', label: '3栋 2单元 1201', key: passDayKey(hmac, key, day), proxies: [{ no: 3, key: passDayKey(hmac, ofProxy, day) }] } as unknown as ListedHome;
const list = { communityId: 'com_yunxi', day, head: { others: { '3-2-1202': '03150', '3-2-1203': '03161' }, batches: [{ name: '一期A', isToday: true }, { name: '一期B', isToday: false }] }, homes: new Map([['3-2-1201', home]]) };
const scanned = (text: string, when = now): readonly unknown[] => { const verdict = scannedOffline(text, list, hmac, when); return verdict.ok ? ['ok', verdict.value.here] : [verdict.code, verdict.data]; };
const code = (name = 'yunxi_3-2-1201', when = now, under = key): string => passText(hmac, under, name, when);

test('a good code opens the household, a proxy’s says who came', () => {
  expect(scanned(code())).toEqual(['ok', undefined]);
  expect(scanned(code(passName('yunxi_3-2-1201', 3), now, ofProxy))).toEqual(['ok', 3]);
});
const rows: readonly (readonly [string, () => string, string, object])[] = [
  ['no code of ours', () => 'https://example.com', 'PASS_UNREADABLE', {}], ['another community', () => code('far_3-2-1201'), 'PASS_ELSEWHERE', {}], ['a copy of a minute ago', () => code(undefined, now - 60_000), 'PASS_STALE', {}],
  ['a clock that runs ahead', () => code(undefined, now + 300_000), 'PASS_AHEAD', {}], ['another home’s key', () => code(undefined, now, 'x'.repeat(32)), 'PASS_FORGED', {}], ['a proxy taken back before the list was taken', () => code(passName('yunxi_3-2-1201', 4)), 'PROXY_OVER', {}],
  ['booked for another day', () => code('yunxi_3-2-1202'), 'NOT_TODAY', { day: '03-15' }], ['of a batch that does not come today', () => code('yunxi_3-2-1203'), 'OTHER_BATCH', { batch: '一期B', day: '03-16' }], ['on no list', () => code('yunxi_3-2-1299'), 'NOT_LISTED', {}],
];
test.each(rows)('%s', (_, made, verdict, data) => expect(scanned(made())).toEqual([verdict, data]));
test('a phone without the desk’s duty has nothing to check by', () => {
  const { key: _key, ...bare } = home;
  expect(scannedOffline(code(), { ...list, homes: new Map([['3-2-1201', bare as ListedHome]]) }, hmac, now)).toMatchObject({ code: 'NOT_LISTED' });
});
