import type { Instant } from '../kernel/calendar';

/**
 * 入伙码: `RH1.<home key>.<step>.<tag>`; a proxy's own names them, `RH1.<home key>~<no>.…`, under a key of their own. The tag is a keyed digest over home, slot and a 30-second step, so a copied picture is worth nothing a minute later.
 * The key is made from the server's secret and the booking; the phone holds it and needs no network.
 */
export const PASS_STEP = 30_000;
/** Steps a scan may lag behind or run ahead: clocks differ, people walk. */
export const PASS_DRIFT = 2;
const TAG = 12;
export type Hmac = (key: string, text: string) => string;

export const passStep = (now: Instant): number => Math.floor(now / PASS_STEP);
const tagOf = (hmac: Hmac, key: string, home: string, step: number): string => hmac(key, `${home}|${step}`).slice(0, TAG);

/** At most 120 bytes. `home` is the id without its prefix: `yunxi_3-2-1201`. */
export const passText = (hmac: Hmac, key: string, home: string, now: Instant): string => `RH1.${home}.${passStep(now)}.${tagOf(hmac, key, home, passStep(now))}`;
export const passKeyText = (home: string, slot: string, proxyNo: number | null = null): string => `pass|${home}|${slot}${proxyNo === null ? '' : `|${proxyNo}`}`;
/** What stands in the code for a home and whoever brings it. */
export const passName = (home: string, proxyNo: number | null): string => (proxyNo === null ? home : `${home}~${proxyNo}`);

export type PassRead = { readonly home: string; /** Who brings it by a letter of authority. */ readonly proxyNo: number | null; readonly step: number; readonly tag: string };
export function readPass(text: string): PassRead | null {
  const match = /^RH1\.([a-z0-9]{2,16}_[0-9A-Za-z-]{3,26})(?:~(\d{1,4}))?\.(\d{1,10})\.([0-9a-f]{12})$/.exec(text.trim());
  return match ? { home: match[1]!, proxyNo: match[2] === undefined ? null : Number(match[2]), step: Number(match[3]), tag: match[4]! } : null;
}
export type PassVerdict = 'good' | 'stale' | 'ahead' | 'forged';
export function verdictOf(read: PassRead, hmac: Hmac, key: string, now: Instant): PassVerdict {
  if (tagOf(hmac, key, passName(read.home, read.proxyNo), read.step) !== read.tag) return 'forged';
  const lag = passStep(now) - read.step;
  return lag > PASS_DRIFT ? 'stale' : lag < -PASS_DRIFT ? 'ahead' : 'good';
}
