import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { NOTICE_BLOCKS } from '@domain/notices/notice';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

/** A published notice for a proxy or tenant: their reading counts for nobody. */
export const notice = implement(contract.people.notice, async (context) => {
  const { store, input: { homeId, noticeId } } = context;
  const [found, seated] = await Promise.all([store.find('notices', noticeId), findLedger(context, homeId, ['batchId'])]);
  if (!found?.publishedAt || found.batchId !== seated?.ledger.batchId) return refuse('NOTICE_UNKNOWN');
  const { title, blocks, publishedAt } = found;
  return ok({ title, at: publishedAt, blocks: NOTICE_BLOCKS.flatMap((code) => (blocks[code] ? [{ code, words: blocks[code] as string }] : [])) });
});
