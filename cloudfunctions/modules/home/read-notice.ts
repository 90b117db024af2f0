import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { refuse } from '@domain/kernel/result';
import { NOTICE_BLOCKS } from '@domain/notices/notice';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

/** Shows the notice and notes the first reading; that is what "reached" means. */
export const readNotice = implement(contract.home.readNotice, async (context) => {
  const { homeId, noticeId } = context.input;
  const [notice, seated, { stored }] = await Promise.all([context.store.find('notices', noticeId), findLedger(context, homeId), findCase(context, homeId, false)]);
  if (!notice?.publishedAt || notice.batchId !== seated?.ledger.batchId) return refuse('NOTICE_UNKNOWN');
  const { place, hotline } = seated.ledger.told;
  const { title, blocks, publishedAt } = notice;
  return changeCase(context, homeId, { name: 'notice-read', of: noticeId }, ({ moveIn }) => ({ ok: true, moveIn: noticeId in moveIn.noticeReads ? {} : { noticeReads: { ...moveIn.noticeReads, [noticeId]: context.at } }, answer: {
    id: noticeId, title, communityName: moveIn.communityName, label: homeLabel(moveIn.place), at: publishedAt, place, hotline,
    blocks: NOTICE_BLOCKS.flatMap((code) => (blocks[code] ? [{ code, words: blocks[code] as string }] : [])),
    bring: moveIn.materialsAsked.map(({ name, note, required }) => ({ name, note, required })),
  } }), stored);
});
