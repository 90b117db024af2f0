import { dayOf, type Day, type Instant } from '../kernel/calendar';

/**
 * 入伙码: `RH2.<home key>.<step>.<tag>`; a proxy's own names them, `RH2.<home key>~<no>.…`, under a key of their own. The tag is a keyed digest over home, slot, day and a 30-second step, so a copied picture is
 * worth nothing a minute later. The key is made from the server's secret and the booking; the phone holds it and needs no network. What a day's codes are checked by is made from that key
 * and the day: a phone of staff's that holds it can check and make codes of this day, of no other.
 */
export const PASS_STEP = 30_000;
/** Steps a scan may lag behind or run ahead: clocks differ, people walk. One, so that what is older than a minute is never good. */
export const PASS_DRIFT = 1;
const TAG = 12;
export type Hmac = (key: string, text: string) => string;

export const passStep = (now: Instant): number => Math.floor(now / PASS_STEP);
/** What the codes of one day are made and checked by; the booking's key cannot be told from it. */
export const passDayKey = (hmac: Hmac, key: string, day: Day): string => hmac(key, `day|${day}`).slice(0, 32);
export const passDay = (step: number): Day => dayOf(step * PASS_STEP);
const tagOf = (hmac: Hmac, key: string, home: string, step: number): string => hmac(key, `${home}|${step}`).slice(0, TAG);

/** At most 120 bytes. `home` is the id without its prefix: `yunxi_3-2-1201`. */
export const passText = (hmac: Hmac, key: string, home: string, now: Instant): string => {
  const step = passStep(now);
  return `RH2.${home}.${step}.${tagOf(hmac, passDayKey(hmac, key, passDay(step)), home, step)}`;
};
export const passKeyText = (home: string, slot: string, proxyNo: number | null = null): string => `pass|${home}|${slot}${proxyNo === null ? '' : `|${proxyNo}`}`;
/** What stands in the code for a home and whoever brings it. */
export const passName = (home: string, proxyNo: number | null): string => (proxyNo === null ? home : `${home}~${proxyNo}`);

export type PassRead = { readonly home: string; /** Who brings it by a letter of authority. */ readonly proxyNo: number | null; readonly step: number; readonly tag: string; /** Made by a client of before the days: under the booking's key itself. */ readonly isOld?: true };
export function readPass(text: string): PassRead | null {
  const match = /^RH([12])\.([a-z0-9]{2,16}_[0-9A-Za-z-]{3,26})(?:~(\d{1,4}))?\.(\d{1,10})\.([0-9a-f]{12})$/.exec(text.trim());
  return match ? { home: match[2]!, proxyNo: match[3] === undefined ? null : Number(match[3]), step: Number(match[4]), tag: match[5]!, ...(match[1] === '1' ? { isOld: true } : {}) } : null;
}
export type PassVerdict = 'good' | 'stale' | 'ahead' | 'forged';
/** By the booking's key, where the server is asked. */
export const verdictOf = (read: PassRead, hmac: Hmac, key: string, now: Instant): PassVerdict => judged(read, hmac, read.isOld ? key : passDayKey(hmac, key, passDay(read.step)), now);
/** By what a phone of staff's holds for one day. A code of another day is told by its step alone, and is past or to come anyway. */
export function verdictOfDay(read: PassRead, hmac: Hmac, dayKey: string, day: Day, now: Instant): PassVerdict {
  if (read.isOld) return 'forged';
  return passDay(read.step) < day ? 'stale' : passDay(read.step) > day ? 'ahead' : judged(read, hmac, dayKey, now);
}
function judged(read: PassRead, hmac: Hmac, key: string, now: Instant): PassVerdict {
  if (tagOf(hmac, key, passName(read.home, read.proxyNo), read.step) !== read.tag) return 'forged';
  const lag = passStep(now) - read.step;
  return lag > PASS_DRIFT ? 'stale' : lag < -PASS_DRIFT ? 'ahead' : 'good';
}
