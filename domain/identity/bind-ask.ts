import type { CommunityId, HomeId, OpenId } from '../kernel/ids';
import type { Place } from '../community/home';
import { DAY, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';

/** Why neither phone nor code fit: 换了手机号, 名册没有我的手机, 继承, 其他. */
export const ASK_REASONS = ['new-phone', 'not-listed', 'heir', 'other'] as const;
export type AskReason = (typeof ASK_REASONS)[number];
/** What the asker is told of a no; none of them says whether a home or a name exists. */
export const NO_REASONS = ['papers', 'visit', 'other'] as const;
export type NoReason = (typeof NO_REASONS)[number];

/** 绑定申请, a binding request: somebody asks staff to bind them by hand. One a person and home, decided once; asked again after a no it waits anew. */
export type BindAsk = Place & {
  readonly _id: string; readonly communityId: CommunityId; /** As the place was typed: there may be no such home. */ readonly homeId: HomeId; readonly openid: OpenId;
  readonly name: string; readonly phone: string; readonly phoneIndex: string; readonly phoneTail: string;
  readonly why: AskReason; readonly words: string; readonly photo: string | null; readonly at: Instant;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly decided: { readonly at: Instant; readonly by: string; readonly ownerNo: number; readonly reason: NoReason | null } | null;
};
export type AskMark = { readonly id: string; readonly at: Instant; readonly isOpen: boolean };

export const MOST_OPEN = 3;
export const MOST_A_DAY = 5;

/** A person's marks with this request open: three waiting at most, five a day. The same home again is the same request. */
export function withAsk(marks: readonly AskMark[], id: string, now: Instant) {
  const recent = marks.filter((one) => one.isOpen || one.at > now - DAY), others = recent.filter((one) => one.id !== id);
  const own = recent.find((one) => one.id === id);
  if (own?.isOpen) return ok<readonly AskMark[]>(recent);
  if (others.filter(({ isOpen }) => isOpen).length >= MOST_OPEN) return refuse('ASKS_OPEN', { most: MOST_OPEN });
  if (recent.filter((one) => one.at > now - DAY).length >= MOST_A_DAY) return refuse('ASKS_TODAY', { most: MOST_A_DAY });
  return ok<readonly AskMark[]>([...recent, { id, at: now, isOpen: true }]);
}
export const withAskClosed = (marks: readonly AskMark[], id: string): readonly AskMark[] => marks.map((one) => (one.id === id ? { ...one, isOpen: false } : one));

/** Decided once. The same decision again is the same; another one is refused. */
export function decided(ask: BindAsk, decision: NonNullable<BindAsk['decided']>) {
  const state = decision.reason === null ? 'accepted' as const : 'refused' as const;
  if (ask.state === 'waiting') return ok<BindAsk>({ ...ask, state, decided: decision });
  return ask.state === state && ask.decided?.ownerNo === decision.ownerNo && ask.decided.reason === decision.reason ? ok<BindAsk>(ask) : refuse('ASK_DECIDED');
}
