import { refuse, ok } from '../kernel/result';
import type { Day, Instant } from '../kernel/calendar';
import { readPass, verdictOfDay, type Hmac } from '../pass/pass';
import type { ListedHome, ListHead } from './day-list';

type List = { readonly communityId: string; readonly day: Day; readonly head: ListHead; readonly homes: ReadonlyMap<string, ListedHome> };

/** What a code is worth by the day's list alone. One of another day cannot be checked, only told when it is due; nobody goes in by it. */
export function scannedOffline(code: string, list: List, hmac: Hmac, now: Instant) {
  const read = readPass(code);
  if (!read) return refuse('PASS_UNREADABLE');
  const [community, key = ''] = read.home.split('_');
  if (`com_${community}` !== list.communityId) return refuse('PASS_ELSEWHERE');
  const home = list.homes.get(key), other = list.head.others[key];
  if (!home && other) {
    const batch = list.head.batches[Number(other.slice(4))];
    return batch && !batch.isToday ? refuse('OTHER_BATCH', { batch: batch.name, day: `${other.slice(0, 2)}-${other.slice(2, 4)}` }) : refuse('NOT_TODAY', { day: `${other.slice(0, 2)}-${other.slice(2, 4)}` });
  }
  if (!home) return refuse('NOT_LISTED');
  const proxy = read.proxyNo === null ? null : home.proxies.find(({ no }) => no === read.proxyNo);
  if (proxy === undefined) return refuse('PROXY_OVER');
  const dayKey = proxy ? proxy.key : home.key;
  if (!dayKey) return refuse('NOT_LISTED');
  const verdict = verdictOfDay(read, hmac, dayKey, list.day, now);
  if (verdict !== 'good') return refuse(verdict === 'stale' ? 'PASS_STALE' : verdict === 'ahead' ? 'PASS_AHEAD' : 'PASS_FORGED');
  return ok({ home, here: proxy?.no });
}
