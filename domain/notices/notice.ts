import type { Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, NoticeId } from '../kernel/ids';

/** The blocks a first-entry notice must have (S0-101, S0-29); a missing one is named before sending. */
export const NOTICE_BLOCKS = ['time', 'place', 'papers', 'procedure', 'services', 'faq'] as const;
export type NoticeBlock = (typeof NOTICE_BLOCKS)[number];
export type NoticeDraft = { readonly title: string; readonly blocks: Readonly<Partial<Record<NoticeBlock, string>>> };
export type Notice = NoticeDraft & {
  readonly _id: NoticeId;
  readonly communityId: CommunityId;
  readonly batchId: BatchId;
  readonly kind: 'first-entry';
  readonly publishedAt: Instant | null;
  readonly by: string;
  readonly addressees: number;
};

const MAX_BLOCK = 2_000;
export const missingBlocks = ({ blocks }: NoticeDraft): readonly NoticeBlock[] => NOTICE_BLOCKS.filter((block) => !blocks[block]?.trim());
export const tooLongBlocks = ({ blocks }: NoticeDraft): readonly NoticeBlock[] => NOTICE_BLOCKS.filter((block) => (blocks[block]?.length ?? 0) > MAX_BLOCK);
