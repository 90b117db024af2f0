import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { notedExplained, paperNotesOf } from '@domain/library/paper-notes';
import { paperOfHome } from '@domain/movein/papers-of-home';
import { changeCase } from '@cloud/kit/change-case';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement } from '@cloud/kit/implement';

/** Key clauses explained, by whom and when; the owner is told, and says whether it is clear (S3-17). */
export const explain = implement(contract.library.explain, (context) => {
  const { homeId, paper: code, clauses } = context.input;
  const beside = findPaperCommunity(context, communityOf(homeId), [code]);
  return changeCase(context, homeId, { name: 'clauses-explained', of: `${code}#${clauses.join('+')}`, beside }, ({ moveIn }, { name, openid }, community) => {
    // What somebody has signed is what is explained to the next.
    const shown = moveIn.papers[code] ?? (community && paperOfHome(code, moveIn, community));
    if (!shown) return refuse('PAPER_UNKNOWN');
    const found = shown.keyClauses.filter(({ clause }) => clauses.includes(clause));
    if (found.length !== new Set(clauses).size) return refuse('CLAUSE_UNKNOWN');
    const explained = found.map(({ clause, title }) => ({ code, version: shown.paper.version, clause, title }));
    return { ok: true, moveIn: { paperNotes: notedExplained(paperNotesOf(moveIn), explained, { at: context.at, by: openid, name }) }, answer: {}, tell: [{ kind: 'clauses-explained', words: { paper: shown.paper.title, name } }] };
  });
});
