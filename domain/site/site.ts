import type { Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';

export type SiteId = `site_${string}`;
/** What lies in store for the day (S3-24): where, how many, and from how few on more is to be fetched. */
export type StockItem = { readonly id: string; readonly name: string; readonly place: string; readonly count: number; readonly low: number };
export type StockMove = { readonly id: string; readonly at: Instant; readonly by: string; readonly change: number; readonly words: string };
/** Desks and rooms on the day (S0-138, S0-175, S0-176). */
export const POINT_KINDS = ['reception', 'papers', 'fees', 'keys', 'rest', 'telecom', 'post', 'tv', 'bank', 'other'] as const;
export type PointKind = (typeof POINT_KINDS)[number];
export type SitePoint = { readonly kind: PointKind; readonly name: string; readonly where: string };
/** 现场: a community's store and the plan of its venue. Absent: nothing yet. */
export type Site = { readonly _id: SiteId; readonly communityId: CommunityId; readonly stock: readonly StockItem[]; /** The latest, last. */ readonly moves: readonly StockMove[]; readonly plan: string | null; readonly points: readonly SitePoint[] };

export const MOST_STOCK = 60, MOST_POINTS = 30, MOST_COUNT = 99_999;
const KEPT_MOVES = 60;
export const siteIdOf = (community: string): SiteId => `site_${community.split('_')[1] ?? ''}`;
export const newSite = (communityId: CommunityId): Site => ({ _id: siteIdOf(communityId), communityId, stock: [], moves: [], plan: null, points: [] });
export const isLow = ({ count, low }: Pick<StockItem, 'count' | 'low'>): boolean => count <= low;

/** A line of the store made or changed; its count stays as the movements left it. */
export function stockPut(site: Site, item: StockItem) {
  const is = site.stock.some(({ id }) => id === item.id);
  if (!is && site.stock.length >= MOST_STOCK) return refuse('STOCK_FULL', { limit: MOST_STOCK });
  return ok({ ...site, stock: is ? site.stock.map((one) => (one.id === item.id ? { ...item, count: one.count } : one)) : [...site.stock, item] });
}
export const stockDropped = (site: Site, id: string) => (site.stock.some((one) => one.id === id) ? ok({ ...site, stock: site.stock.filter((one) => one.id !== id) }) : refuse('STOCK_UNKNOWN'));

/** Taken out or put back. Never below nothing. */
export function stockMoved(site: Site, move: StockMove) {
  const item = site.stock.find(({ id }) => id === move.id);
  if (!item) return refuse('STOCK_UNKNOWN');
  const count = item.count + move.change;
  if (count < 0 || count > MOST_COUNT) return refuse('STOCK_SHORT', { count: item.count });
  return ok({ ...site, stock: site.stock.map((one) => (one.id === move.id ? { ...one, count } : one)), moves: [...site.moves, move].slice(-KEPT_MOVES) });
}
