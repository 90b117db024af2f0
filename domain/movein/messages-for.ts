import type { CaseNews, CaseOwner, Message } from './case';

/** WeChat messages that follow from news: to every owner who has a phone here, for the kinds that have a template. The beat sends them. */
export const messagesFor = (news: readonly CaseNews[], owners: readonly CaseOwner[], kinds: readonly string[]): readonly Message[] => {
  const people = [...new Set(owners.flatMap(({ openid }) => (openid ? [openid] : [])))];
  return news.filter(({ kind }) => kinds.includes(kind)).flatMap(({ id, kind, words }) => people.map((to, i): Message => ({ id: `${id}-${i}`, to, kind, words, tries: 0 })));
};
