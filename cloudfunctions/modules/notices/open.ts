import { contract } from '@contract/contract';
import type { Batch } from '@domain/batch/batch';
import { communityOf, ledgerIdOf, noticeIdOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { firstEntryDraft } from '@domain/notices/first-entry-draft';
import { groupText } from '@domain/notices/group-text';
import { missingBlocks, type NoticeDraft } from '@domain/notices/notice';
import { reachOf } from '@domain/notices/reach';
import { implement, type Context } from '@cloud/kit/implement';

/** As published with whom it reached, or filled from batch and community. Three reads either way. */
export const open = implement(contract.notices.open, async (context) => {
  const { store, input: { batchId } } = context;
  const [batch] = await Promise.all([store.find('batches', batchId), context.right()]);
  if (!batch) return refuse('BATCH_UNKNOWN');
  const days = [...batch.days].sort();
  const [ledger, facts] = await Promise.all([store.find('ledgers', ledgerIdOf(batchId), ['slots', 'told']), batch.notice ? published(context, batch, batch.notice) : filled(context, batch)]);
  const placesLeft = ledger ? Object.values(ledger.slots).reduce((sum, { left }) => sum + left, 0) : 0;
  const { draft, communityName, hotline, ...reach } = facts;
  return ok({
    noticeId: noticeIdOf(batchId, 'first-entry') as string, batchName: batch.name, communityName, title: draft.title, blocks: draft.blocks, missing: missingBlocks(draft), ...reach, placesLeft,
    days: { first: days[0] ?? '', last: days.at(-1) ?? '' }, groupText: groupText(draft.title, batch, { hotline: ledger?.told.hotline ?? hotline, placesLeft }),
  });
});

async function published({ store }: Pick<Context, 'store'>, batch: Batch, { title, blocks, publishedAt }: NonNullable<Batch['notice']>) {
  const id = noticeIdOf(batch._id, 'first-entry');
  const cases = await store.list('cases', { where: { batchId: batch._id }, fields: ['communityName', 'owners', `noticeReads.${id}`], limit: 1000 });
  const reach = reachOf(cases.map(({ owners, noticeReads }) => ({ hasRead: noticeReads?.[id] !== undefined, isBound: owners.some(({ openid }) => openid !== null) })));
  return { draft: { title, blocks } satisfies NoticeDraft, communityName: cases[0]?.communityName ?? '', hotline: '', publishedAt, ...reach };
}

async function filled({ store }: Pick<Context, 'store'>, batch: Batch) {
  const community = await store.find('communities', communityOf(batch._id), ['name', 'hotline', 'fees']);
  if (!community) throw new Error(`${communityOf(batch._id)} is granted but missing`);
  return { draft: firstEntryDraft(batch, community), communityName: community.name, hotline: community.hotline, publishedAt: null, ...reachOf([]), addressees: batch.homes };
}
