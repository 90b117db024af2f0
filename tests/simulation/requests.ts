import { canonicalJson } from '@cloud/kit/digest';
import type { Answer } from '@cloud/kit/implement';
import type { MoveInCase } from '@domain/movein/case';
import type { Sent } from './client';
import { homeOfCase } from './household/check-money';
import type { Holders } from './household/holders';
import { LONGEST_RUN } from './interruptible-store';
import type { World } from './world';

/** How a command signs the household's trail. */
const SIGNS: Readonly<Record<string, string>> = {
  'home.readNotice': 'notice-read', 'home.inbox': 'news-read', 'registration.attach': 'materials-attached', 'registration.submit': 'registration-submitted', 'review.accept': 'review-accepted', 'review.return': 'review-returned', 'review.hurry': 'review-hurried',
};
const OF_OWNERS = /^booking\.(reserve|reschedule|cancel|wait|leave|accept|decline)$/;
/** Until then something asked for before may still be on its way. */
const LINGERS = 60_000;
type Counted = { asked: number; acknowledged: number };
type Broken = (invariant: string, detail: string) => void;
/** What keeps a delivery from being carried out at all: no right, no sense. */
const TURNED_AWAY = ['FORBIDDEN', 'INVALID_INPUT', 'UNAUTHENTICATED', 'NO_CASE', 'TICKET_OVER'];

/** Follows every request from the first delivery to the last answer: I3, I4 and I10. */
export function followRequests(world: World, broken: Broken, holders: Holders | null = null) {
  const answers = new Map<string, string>();
  const counts = new Map<string, Counted>();
  /** Whose right ended, and was told so; from then on nothing new may be done in that name. */
  let deskTwoEndedAt = Number.POSITIVE_INFINITY, deskTwoMayReturn = false;
  /** Since when everybody has been told that booking is paused. */
  let pausedAt = Number.POSITIVE_INFINITY, resumedAt = Number.NEGATIVE_INFINITY;
  const firstAsked = new Map<string, number>();
  const countOf = ({ request: { action, homeId }, openid }: Sent): Counted | null => {
    const what = SIGNS[action];
    if (!what) return null;
    const key = `${homeId}|${openid}|${what}`;
    if (!counts.has(key)) counts.set(key, { asked: 0, acknowledged: 0 });
    return counts.get(key) as Counted;
  };
  const mayAct = ({ openid, request }: Sent, startedAt: number): boolean => (holders ? holders.may(openid, request, startedAt) : mayByRole(openid, request));
  const mayByRole = (openid: string, { unit, homeId }: Sent['request']): boolean => (unit !== 'owner' || !homeId ? openid !== 'stranger' : (world.rightful.get(homeId) ?? []).includes(openid));

  return {
    asked(sent: Sent, at: number): void {
      firstAsked.set(sent.requestId, at);
      if (sent.request.action === 'batches.resume') { pausedAt = Number.POSITIVE_INFINITY; resumedAt = at; }
      const count = countOf(sent);
      if (count) count.asked++;
      if (sent.request.action === 'setup.hire' || sent.request.action === 'session.join') deskTwoMayReturn = true;
    },
    said(sent: Sent, startedAt: number, answer: Answer): void {
      const { request: { action, homeId }, openid, requestId } = sent;
      if (!answer.ok) {
        if (answer.code === 'INTERNAL') broken('no bug', `${action} answered INTERNAL`);
        if (!TURNED_AWAY.includes(answer.code) && !mayAct(sent, startedAt) && action !== 'session.bind') broken('I10 own home', `${openid} was told ${answer.code} of ${homeId || action}`);
        if (answer.code === 'FORBIDDEN' && homeId && holders?.isSurelyIn(openid, homeId) && /^owner$|^documents$/.test(sent.request.unit)) broken('I10 own home', `${openid} is kept out of ${homeId} (${action})`);
        return;
      }
      // What a bind answers again is the answer of when it was asked.
      if (!mayAct(sent, action === 'session.bind' ? firstAsked.get(requestId) ?? startedAt : startedAt)) broken('I10 own home', `${openid} did ${action} on ${homeId}`);
      if (openid === 'desk-2' && startedAt > deskTwoEndedAt && !deskTwoMayReturn && action !== 'session.join') broken('I10 own home', `${openid} did ${action} after being dismissed`);
      if (action === 'batches.pause' && resumedAt < (firstAsked.get(requestId) ?? 0) - LINGERS) pausedAt = Math.min(pausedAt, startedAt + LONGEST_RUN);
      if (OF_OWNERS.test(action) && String(sent.request.data.ledgerId).startsWith('led_yunxi_a') && (firstAsked.get(requestId) ?? 0) > pausedAt) broken('I3 stands', `${action} of ${homeId} went through while booking was paused`);
      if (action === 'setup.dismiss' && deskTwoEndedAt === Number.POSITIVE_INFINITY && !deskTwoMayReturn) deskTwoEndedAt = startedAt + LONGEST_RUN;
      const said = canonicalJson(answer.value), before = answers.get(requestId);
      if (sent.isCommand && before !== undefined && before !== said) broken('I4 same answer', `${action}: ${before}, then ${said}`);
      if (before === undefined) { answers.set(requestId, said); const count = countOf(sent); if (count) count.acknowledged++; }
    },
    /** The trail of a home's cases, a former household's too, holds each acknowledged command once, and nothing nobody asked for. */
    agrees(changed: MoveInCase, cases: readonly MoveInCase[]): void {
      const homeId = homeOfCase(changed), own = cases.filter((one) => homeOfCase(one) === homeId && one._id !== changed._id).concat(changed), now = own.find((one) => one.homeId === homeId);
      // A former household's case is written before it makes room for the new one's: as long as both are there, it is a copy.
      const trail = own.filter(({ former }) => !former || !now || former.no <= (now.sales ?? 0)).flatMap((one) => one.trail);
      const signed = new Map<string, number>();
      for (const { by, what } of trail) {
        if (!holders && (by === 'stranger' || (/^o\d+-/.test(by) && !(world.rightful.get(homeId) ?? []).includes(by)))) broken('I10 own home', `${by} signed ${what} of ${homeId}`);
        const key = `${homeId}|${by}|${what}`; signed.set(key, (signed.get(key) ?? 0) + 1);
      }
      for (const [key, times] of signed) if (Object.values(SIGNS).includes(key.split('|')[2] ?? '') && times > (counts.get(key)?.asked ?? 0)) broken('I3 once', `${key} is signed ${times} times and was asked ${counts.get(key)?.asked ?? 0} times`);
      for (const [key, { acknowledged }] of counts) if (key.startsWith(`${homeId}|`) && (signed.get(key) ?? 0) < acknowledged) broken('I3 stands', `${key} was acknowledged ${acknowledged} times and is signed ${signed.get(key) ?? 0} times`);
    },
  };
}
