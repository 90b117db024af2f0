import { contract } from '@contract/contract';
import { communityOf, noticeIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { missingBlocks, type Notice } from '@domain/notices/notice';
import { isRosterConfirmed } from '@domain/roster/confirmation';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Published, or published again with other words: the notice, then the line every home's screen shows, then the managers' copies. A repeat finishes what was cut short. */
export const publish = implement(contract.notices.publish, async (context) => {
  const { store, openid, at, input: { batchId, draft } } = context;
  const noticeId = noticeIdOf(batchId, 'first-entry');
  const batch = await store.find('batches', batchId);
  if (!batch) return refuse('BATCH_UNKNOWN');
  const before = keptAnswer<{ noticeId: string; addressees: number }>(batch, context.request);
  if (before) return before;
  if (batch.status !== 'open') return refuse('BATCH_NOT_OPEN');
  // A notice that is out is corrected whatever became of the roster since.
  const community = batch.notice ? null : await store.find('communities', communityOf(batchId), ['roster']);
  if (community && !isRosterConfirmed(community.roster)) return refuse('ROSTER_UNCONFIRMED');
  const blocks = missingBlocks(draft);
  if (blocks.length) return refuse('BLOCKS_MISSING', { blocks });
  const publishedAt = batch.notice?.publishedAt ?? at, addressees = batch.homes;
  const notice: Notice = { ...draft, _id: noticeId, communityId: communityOf(batchId), batchId, kind: 'first-entry', publishedAt, by: openid, addressees };
  if (!(await store.insert('notices', notice))) await store.apply('notices', noticeId, { guard: {}, patch: { set: { title: draft.title, blocks: draft.blocks, by: openid, addressees } } });
  const [ledger] = await store.list('ledgers', { where: { communityId: communityOf(batchId), batchId }, fields: ['told'], limit: 1 });
  const others = ledger?.told.notices.filter(({ id }) => id !== noticeId) ?? [];
  await store.applyAll('ledgers', { guard: { communityId: communityOf(batchId), batchId }, patch: { set: { 'told.notices': [...others, { id: noticeId, title: draft.title, at: publishedAt }], notice: { ...draft, publishedAt, addressees } as never } } });
  return change(context, 'batches', batchId, (now) => ({ ok: true, document: { ...(now ?? batch), notice: { ...draft, publishedAt, addressees } }, answer: { noticeId: noticeId as string, addressees } }));
});
