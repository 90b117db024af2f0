import type { DefectView } from '@contract/defects';
import type { HouseholdView } from '@contract/desk';
import type { HomeView } from '@contract/home';
import type { KeysView } from '@contract/keys';
import type { PaperView } from '@contract/papers';
import type { Step } from '@domain/movein/template';
import { dayOf, type Instant } from '@domain/kernel/calendar';
import type { Person } from '../demo/client';
import { comingAt } from './visit-time';
import * as walk from './walk';

export type Cast = { readonly manager: Person; readonly staff: Person; readonly second: Person; readonly owner: Person };
/** What the operations answered just now; null where there is nothing yet. */
export type Seen = {
  readonly now: Instant; readonly batchId: string | null; readonly noticeAt: number | null; readonly household: HouseholdView | null; readonly home: HomeView | null;
  readonly defects: readonly DefectView[]; readonly inspectedAt: number | null; readonly keys: KeysView | null; readonly sheet: PaperView['signers'];
};
export type Clock = { now(): number; set(now: number): void };

const done = (step: Step) => ({ household }: Seen) => household?.steps.some((one) => one.step === step && one.state === 'done') ?? false;
const hasCome = ({ now, household }: Seen) => household !== null && (household.arrivedAt !== null || (household.visit !== null && (dayOf(now) > household.visit.day || now >= comingAt(household.visit))));

type Move = { readonly id: MoveId; readonly isDone: (seen: Seen) => boolean; readonly act: (cast: Cast, clock: Clock) => Promise<void> };
const inOrder = [
  { id: 'open', isDone: ({ batchId }: Seen) => batchId !== null, act: walk.openBooking },
  { id: 'notice', isDone: ({ noticeAt }: Seen) => noticeAt !== null, act: walk.sendNotice },
  { id: 'bind', isDone: ({ household }: Seen) => household?.owners.some(({ isBound }) => isBound) ?? false, act: walk.bind },
  { id: 'read', isDone: done('notice'), act: walk.readNotice },
  { id: 'submit', isDone: done('register'), act: walk.submit },
  { id: 'accept', isDone: done('review'), act: walk.accept },
  { id: 'book', isDone: done('book'), act: walk.book },
  { id: 'sign', isDone: done('sign'), act: walk.signAgreement },
  { id: 'pay', isDone: done('pay'), act: walk.pay },
  { id: 'come', isDone: hasCome, act: walk.come },
  { id: 'checkin', isDone: done('checkin'), act: walk.checkIn },
  { id: 'identify', isDone: done('identity'), act: walk.identify },
  { id: 'inspect', isDone: ({ inspectedAt }: Seen) => inspectedAt !== null, act: walk.inspect },
  { id: 'mend', isDone: done('inspect'), act: walk.mend },
  { id: 'handover', isDone: done('handover'), act: walk.signHandover },
  { id: 'count', isDone: ({ keys }: Seen) => keys !== null && ['owner', 'sign', 'done'].includes(keys.step), act: walk.countKeys },
  { id: 'receive', isDone: done('keys'), act: walk.receiveKeys },
  { id: 'archive', isDone: done('archive'), act: walk.keepArchive },
] as const;
export type MoveId = (typeof inOrder)[number]['id'];
/** The whole way of the household, in the order it is told. */
export const moves: readonly Move[] = inOrder;
