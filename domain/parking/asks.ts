import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import type { SpaceType } from './lot';

/** What a household may apply for (REQUIREMENTS S3-212): a space, its car let through the barrier, a card for the door. */
export const ASK_KINDS = ['space', 'car', 'door'] as const;
export type AskKind = (typeof ASK_KINDS)[number];
export type Decided = { readonly at: Instant; readonly words: string };
/** The plate is sealed, '' where none was named. */
export type ParkingAsk = { readonly no: number; readonly kind: AskKind; readonly type: SpaceType; readonly plate: string; readonly remark: string; readonly at: Instant; readonly by: string } & (
  | { readonly state: 'waiting' } | ({ readonly state: 'agreed' | 'declined' } & Decided) | { readonly state: 'withdrawn' });
/** In the household's case; absent: nothing was ever asked. */
export type HomeParking = { readonly asks: readonly ParkingAsk[] };

/** The last ones are kept; so many may wait at once. */
const KEPT = 12, MOST_WAITING = 3;
export const asksOf = ({ parking }: { readonly parking?: HomeParking }): readonly ParkingAsk[] => parking?.asks ?? [];
export const waitingAsks = (moveIn: { readonly parking?: HomeParking }) => asksOf(moveIn).filter(({ state }) => state === 'waiting');

export function withAsk(asks: readonly ParkingAsk[], ask: Omit<ParkingAsk, 'no' | 'state' | 'words'>) {
  if (asks.filter(({ state }) => state === 'waiting').length >= MOST_WAITING) return refuse('APPLICATIONS_TOO_MANY', { limit: MOST_WAITING });
  const waiting: ParkingAsk = { ...ask, no: (asks.at(-1)?.no ?? 0) + 1, state: 'waiting' }, all = [...asks, waiting];
  return ok({ parking: { asks: all.filter((one, i) => one.state === 'waiting' || i >= all.length - KEPT) }, no: waiting.no });
}

/** Answered once: what was answered or withdrawn stays so. */
export function settledAsk(asks: readonly ParkingAsk[], no: number, settle: { readonly state: 'withdrawn' } | ({ readonly state: 'agreed' | 'declined' } & Decided)) {
  const ask = asks.find((one) => one.no === no);
  if (!ask) return refuse('APPLICATION_UNKNOWN');
  if (ask.state !== 'waiting') return refuse('APPLICATION_SETTLED', { state: ask.state });
  return ok({ parking: { asks: asks.map((one): ParkingAsk => (one === ask ? { ...ask, ...settle } : one)) }, ask });
}
/** With the plates as `open` reads them: for their household's own copy. */
export const openedAsks = (parking: HomeParking, open: (sealed: string) => string): HomeParking => ({ asks: parking.asks.map((ask) => ({ ...ask, plate: ask.plate && open(ask.plate) })) });
/** Without what tells whose car it is: deleted with the rest of the record. */
export const withoutPlates = (parking: HomeParking): HomeParking => ({ asks: parking.asks.map((ask) => ({ ...ask, plate: '', remark: '' })) });
