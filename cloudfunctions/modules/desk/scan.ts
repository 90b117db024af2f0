import { contract } from '@contract/contract';
import { whenOf } from '@domain/booking/ledger';
import { DAY, instantOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { readPass, verdictOf, type PassVerdict } from '@domain/pass/pass';
import { peopleOf } from '@domain/people/people';
import { mayAct } from '@domain/people/proxy';
import { findCase } from '@cloud/kit/change-case';
import { hmac } from '@cloud/kit/digest';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { passKeysOf } from '@cloud/kit/pass-key';
import { householdView } from './household-view';

/** A place given back or exchanged is looked for this long before and after now. */
const REVOKED_WITHIN = 5 * DAY;

/** Reads the code of an owner or a proxy and opens the household; says why when the code is not good. */
export const scan = implement(contract.desk.scan, async (context) => {
  const { vault, at, openid, input: { communityId, code } } = context;
  const read = readPass(code);
  if (!read) return refuse('PASS_UNREADABLE');
  const homeId = `home_${read.home}`;
  if (communityOf(homeId) !== communityId) return refuse('PASS_ELSEWHERE');
  const [{ stored: moveIn }, seated] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId)]);
  if (!moveIn || !seated) return refuse('PASS_FORGED');
  const verdictAt = (slot: string): PassVerdict => passKeysOf(vault, homeId, slot, read.proxyNo).map((key) => verdictOf(read, hmac, key, at)).find((one) => one !== 'forged') ?? 'forged';
  const { slot } = seated.seat, verdict = slot ? verdictAt(slot) : 'forged';
  // Of a place given back or exchanged since: only what is of no use is looked at so closely, and only at places of these days, so that nobody waits for it.
  const near = verdict !== 'forged' ? [] : Object.keys(seated.ledger.slots).filter((other) => other !== slot && Math.abs(instantOf(whenOf(other, seated.ledger.firstDay).day, '12:00') - at) <= REVOKED_WITHIN);
  if (near.some((other) => verdictAt(other) !== 'forged')) return refuse('PASS_REVOKED');
  if (!slot) return refuse('NOT_BOOKED', { slot: null as string | null });
  if (verdict !== 'good') return refuse(verdict === 'stale' ? 'PASS_STALE' : verdict === 'ahead' ? 'PASS_AHEAD' : 'PASS_FORGED');
  const proxy = read.proxyNo === null ? null : peopleOf(moveIn).proxies.find(({ no }) => no === read.proxyNo);
  if (proxy === undefined || (proxy && !mayAct(proxy, 'visit', at))) return refuse('PROXY_OVER');
  return ok({ ...householdView(moveIn, seated.ledger, seated.seat, at, openid), ...(proxy ? { here: proxy.no } : {}) });
});
