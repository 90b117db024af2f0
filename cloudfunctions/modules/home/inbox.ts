import { contract } from '@contract/contract';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The household's news, newest first; opening it is reading it. */
export const inbox = implement(contract.home.inbox, (context) =>
  changeCase(context, context.input.homeId, { name: 'news-read' }, ({ moveIn }) => ({
    ok: true, moveIn: { news: moveIn.news.map((one) => ({ ...one, read: true })) },
    answer: { news: [...moveIn.news].reverse().map(({ id, at, kind, words, read }) => ({ id, at, kind, words, isRead: read })) },
  })));
