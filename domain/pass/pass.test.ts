import { createHmac } from 'node:crypto';
import { at } from '../testing/at';
import { passDayKey, passText, readPass, verdictOf, verdictOfDay, type Hmac } from './pass';

const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex');
const key = 'k'.repeat(32), home = 'yunxi_3-2-1201', day = '2026-03-14', now = at('2026-03-14 09:20');
const dayKey = passDayKey(hmac, key, day);
const code = (when = now, under = key) => readPass(passText(hmac, under, home, when))!;

test('a code is checked by the booking’s key and by the day’s, with the same verdict', () => {
  for (const [when, verdict] of [[now, 'good'], [now + 59_999, 'good'], [now + 60_000, 'stale'], [now - 30_000, 'good'], [now - 60_000, 'ahead']] as const) expect([verdictOf(code(), hmac, key, when), verdictOfDay(code(), hmac, dayKey, day, when)]).toEqual([verdict, verdict]);
  expect(verdictOfDay(code(now, 'x'.repeat(32)), hmac, dayKey, day, now)).toBe('forged');
});
test('what a phone holds for one day makes no code of another', () => {
  const later = at('2026-03-15 09:20'), made = passText(hmac, key, home, later), step = readPass(made)!.step;
  const byThief = readPass(`RH2.${home}.${step}.${hmac(dayKey, `${home}|${step}`).slice(0, 12)}`)!;
  expect(verdictOf(byThief, hmac, key, later)).toBe('forged');
  expect(verdictOf(readPass(`RH1.${home}.${step}.${hmac(dayKey, `${home}|${step}`).slice(0, 12)}`)!, hmac, key, later)).toBe('forged');
  expect(verdictOfDay(code(later), hmac, dayKey, day, later)).toBe('ahead');
  expect(verdictOfDay(code(), hmac, passDayKey(hmac, key, '2026-03-15'), '2026-03-15', later)).toBe('stale');
});
test('the day changes at midnight in China, within the drift a code of the minute before is still good', () => {
  const before = at('2026-03-14 23:59');
  expect(verdictOf(code(before), hmac, key, before + 59_999)).toBe('good');
});
test('a code of a client from before the days is good with the server, and unknown to a phone', () => {
  const step = Math.floor(now / 30_000), old = readPass(`RH1.${home}.${step}.${hmac(key, `${home}|${step}`).slice(0, 12)}`)!;
  expect(verdictOf(old, hmac, key, now)).toBe('good');
  expect(verdictOfDay(old, hmac, dayKey, day, now)).toBe('forged');
});
test('it fits: at most 120 bytes', () => expect(passText(hmac, key, 'sixteencharcomid_12345678-12345678-12345678~9999', now).length).toBeLessThanOrEqual(120));
