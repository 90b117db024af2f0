import * as v from 'valibot';
import type { VisitPlace } from '@domain/community/community';
import type { DefectState } from '@domain/defects/deeds';
import type { Severity } from '@domain/defects/defect';
import type { StepView } from '@domain/movein/steps';
import type { Step } from '@domain/movein/template';
import { homeId, noticeId } from './fields';
import { carries, operation } from './operation';

export type VisitView = { readonly slot: string; readonly day: string; readonly from: string; readonly to: string };
export type HomeView = {
  readonly homeId: string; readonly label: string; readonly short: string; readonly communityName: string; readonly houseType: string; readonly area: number;
  readonly steps: readonly StepView[];
  /** The step in the owner's hands now, or the one waited for. */
  readonly next: Step;
  readonly visit: VisitView | null;
  /** A place kept for the home until then, or where else its booking stands beside the visit. */
  readonly turn: { readonly kind: 'offered'; readonly until: number } | { readonly kind: 'waiting' | 'asked' } | null;
  readonly arrivedAt: number | null;
  readonly place: VisitPlace;
  readonly hotline: string;
  readonly bring: readonly string[];
  readonly missing: readonly { readonly code: string; readonly words: string }[];
  readonly notices: readonly { readonly id: string; readonly title: string; readonly at: number; readonly isRead: boolean }[];
  readonly unread: number;
  readonly dueFen: number;
  readonly defects: readonly { readonly no: number; readonly room: string; readonly item: string; readonly words: string; readonly state: DefectState; readonly severity: Severity; readonly deadline: number }[];
  readonly keysAt: number | null;
  readonly archive: { readonly state: 'none' | 'making' | 'made'; readonly code: string | null; readonly parts: number };
};
export type NoticeView = { readonly id: string; readonly title: string; readonly communityName: string; readonly label: string; readonly at: number; readonly place: VisitPlace; readonly hotline: string; readonly blocks: readonly { readonly code: string; readonly words: string }[]; readonly bring: readonly { readonly name: string; readonly note: string; readonly required: boolean }[] };
export type NewsView = { readonly id: string; readonly at: number; readonly kind: string; readonly words: Readonly<Record<string, string>>; readonly isRead: boolean };

export const home = {
  open: operation({ name: 'home.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<HomeView>(), refusals: { NO_CASE: carries<Record<never, never>>() } }),
  /** Opens the notice and notes that this home has read it. */
  readNotice: operation({ name: 'home.readNotice', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, noticeId }), output: carries<NoticeView>(), refusals: { NO_CASE: carries<Record<never, never>>(), NOTICE_UNKNOWN: carries<Record<never, never>>() } }),
  inbox: operation({ name: 'home.inbox', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly news: readonly NewsView[] }>(), refusals: { NO_CASE: carries<Record<never, never>>() } }),
};
