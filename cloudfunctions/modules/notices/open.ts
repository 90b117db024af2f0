import { contract } from '@contract/contract';
import type { Ledger } from '@domain/booking/ledger';
import { crewRole } from '@domain/community/grants';
import { communityOf, noticeIdOf, type BatchId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { firstEntryDraft } from '@domain/notices/first-entry-draft';
import { groupText } from '@domain/notices/group-text';
import { missingBlocks } from '@domain/notices/notice';
import { reachOf } from '@domain/notices/reach';
import { casesOfBatch } from '@cloud/kit/cases-of-batch';
import { implement, type Context } from '@cloud/kit/implement';

type Parts = readonly Pick<Ledger, 'slots' | 'told' | 'batch' | 'notice'>[];

/** As published with whom it reached (the ledgers and the cases are read), or filled from batch and community, which costs one read more until it is published. */
export const open = implement(contract.notices.open, async (context) => {
  const { store, right, input: { batchId } } = context;
  const communityId = communityOf(batchId);
  const [ledgers, { grants }] = await Promise.all([store.list('ledgers', { where: { communityId, batchId }, fields: ['slots', 'told', 'batch', 'notice'], limit: 100 }), right()]);
  const facts = (await published(context, batchId, ledgers)) ?? (await filled(context, batchId));
  if (!facts) return refuse('BATCH_UNKNOWN');
  const { batch, hotline, draft: { title, blocks }, ...reach } = facts, days = [...batch.days].sort();
  const placesLeft = ledgers.flatMap(({ slots }) => Object.values(slots)).reduce((sum, { left }) => sum + left, 0);
  return ok({
    noticeId: noticeIdOf(batchId, 'first-entry') as string, batchName: batch.name, communityName: crewRole(grants, communityId)?.communityName ?? '', title, blocks, missing: missingBlocks({ title, blocks }), ...reach, placesLeft,
    days: { first: days[0] ?? '', last: days.at(-1) ?? '' }, groupText: groupText(title, batch, { hotline, placesLeft }),
  });
});

async function published(context: Pick<Context, 'store'>, batchId: BatchId, ledgers: Parts) {
  const [first] = ledgers;
  if (!first?.notice) return null;
  const id = noticeIdOf(batchId, 'first-entry'), { told, batch, notice: { title, blocks, publishedAt, addressees } } = first;
  const cases = await casesOfBatch(context, batchId, addressees, ['owners', `noticeReads.${id}`]);
  const reach = reachOf(cases.map(({ owners, noticeReads }) => ({ hasRead: noticeReads?.[id] !== undefined, isBound: owners.some(({ openid }) => openid !== null) })));
  return { batch: { ...batch, place: told.place }, hotline: told.hotline, draft: { title, blocks }, publishedAt, ...reach };
}

async function filled({ store }: Pick<Context, 'store'>, batchId: BatchId) {
  const [batch, community] = await Promise.all([store.find('batches', batchId), store.find('communities', communityOf(batchId), ['name', 'hotline', 'fees'])]);
  if (!batch) return null;
  if (!community) throw new Error(`${communityOf(batchId)} is granted but missing`);
  return { batch, hotline: community.hotline, draft: firstEntryDraft(batch, community), publishedAt: null, ...reachOf([]), addressees: batch.homes };
}
