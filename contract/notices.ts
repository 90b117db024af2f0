import * as v from 'valibot';
import type { NoticeBlock } from '@domain/notices/notice';
import { batchId, words } from './fields';
import { carries, operation } from './operation';

export type NoticeBoard = {
  readonly noticeId: string; readonly batchName: string; readonly communityName: string; readonly title: string; readonly blocks: Readonly<Partial<Record<NoticeBlock, string>>>; readonly missing: readonly NoticeBlock[];
  readonly publishedAt: number | null; readonly addressees: number; readonly read: number; readonly unbound: number; readonly unread: number;
  readonly placesLeft: number; readonly days: { readonly first: string; readonly last: string };
  /** What is pasted into the owner group. */
  readonly groupText: string;
};
const none = carries<Record<never, never>>();
const block = v.optional(words(2000));
const draft = v.strictObject({ title: words(60, 1), blocks: v.strictObject({ time: block, place: block, papers: block, procedure: block, services: block, faq: block }) });
export const notices = {
  /** The batch's first-entry notice: as written, or filled from batch and community where nothing is written yet. */
  open: operation({ name: 'notices.open', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: carries<NoticeBoard>(), refusals: { BATCH_UNKNOWN: none } }),
  publish: operation({ name: 'notices.publish', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, draft }), output: carries<{ readonly noticeId: string; readonly addressees: number }>(), refusals: { BATCH_UNKNOWN: none, BATCH_NOT_OPEN: none, /** The developer has not confirmed the roster since it changed. */ ROSTER_UNCONFIRMED: none, BLOCKS_MISSING: carries<{ readonly blocks: readonly NoticeBlock[] }>() } }),
};
