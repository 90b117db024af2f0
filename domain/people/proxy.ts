import { addDays, dayOf, instantOf, type Day, type Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { mayProxySign } from './proxy-papers';

/** What an owner may hand to somebody else: 登记 · 预约 · 代签 · 交费 · 到场和验房 · 收钥匙. Nothing else can be handed on. */
export const PROXY_SCOPES = ['register', 'book', 'sign', 'pay', 'visit', 'keys'] as const;
export type ProxyScope = (typeof PROXY_SCOPES)[number];
/** 代办: what an owner grants, to whom, from which day to which. Numbers are sealed; the index finds, the tail is shown. */
export type ProxyTerms = { readonly name: string; readonly scopes: readonly ProxyScope[]; /** Which papers may be signed, where signing is granted. */ readonly papers: readonly string[]; readonly from: Day; readonly to: Day };
export type Proxy = ProxyTerms & {
  readonly no: number;
  /** Who granted it. */
  readonly ownerNo: number;
  readonly phone: string; readonly phoneIndex: string; readonly phoneTail: string;
  readonly idNumber: string; readonly idMask: string; /** Checks a tail at the desk without opening the number. */ readonly idTailProof: string;
  readonly grantedAt: Instant;
  /** The letter of authority's code among the case's papers. */
  readonly letter: string;
  /** Who took it on, by proving the phone. */
  readonly openid: OpenId | null;
  readonly ended: { readonly at: Instant; readonly by: string } | null;
};
/** Not taken on yet, not begun, in force, past its last day, taken back. */
export type ProxyState = 'open' | 'soon' | 'valid' | 'over' | 'revoked';

export const MOST_PROXIES = 3;
export const LONGEST_PROXY = 180;

export const beginsAt = ({ from }: Pick<ProxyTerms, 'from'>): Instant => instantOf(from);
/** The last day is whole. */
export const endsAt = ({ to }: Pick<ProxyTerms, 'to'>): Instant => instantOf(addDays(to, 1));
/** What the proxy's days and the owner's word make of it now; nothing has to be written for it to end. */
export function proxyState(proxy: Proxy, now: Instant): ProxyState {
  if (proxy.ended) return 'revoked';
  if (endsAt(proxy) <= now) return 'over';
  return proxy.openid === null ? 'open' : beginsAt(proxy) > now ? 'soon' : 'valid';
}
export const isLive = (proxy: Proxy, now: Instant): boolean => !proxy.ended && endsAt(proxy) > now;
/** In force for one step, or for any. */
export const mayAct = (proxy: Proxy, scope: ProxyScope | 'any', now: Instant): boolean => proxyState(proxy, now) === 'valid' && (scope === 'any' || proxy.scopes.includes(scope));

/** What terms an owner may grant today: a step at least, papers with the step of signing and only then, days that lie ahead and end within half a year (ID-3, S3-11). */
export function checkedTerms(terms: ProxyTerms, now: Instant) {
  const today = dayOf(now);
  if (!terms.scopes.length || terms.scopes.includes('sign') !== terms.papers.length > 0 || !terms.papers.every(mayProxySign)) return refuse('PROXY_SCOPES');
  if (terms.to < terms.from || terms.to < today || terms.to > addDays(today, LONGEST_PROXY)) return refuse('PROXY_DATES', { days: LONGEST_PROXY });
  return ok(terms);
}

/** One more proxy: at most three live ones, one a phone. */
export function withProxy(proxies: readonly Proxy[], proxy: Proxy, now: Instant) {
  const live = proxies.filter((one) => isLive(one, now));
  if (live.some(({ phoneIndex }) => phoneIndex === proxy.phoneIndex)) return refuse('PROXY_TWICE');
  if (live.length >= MOST_PROXIES) return refuse('PROXY_LIMIT', { most: MOST_PROXIES });
  return ok<readonly Proxy[]>([...proxies, proxy]);
}
