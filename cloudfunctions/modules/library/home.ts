import { contract } from '@contract/contract';
import type { HomePaperLine } from '@contract/library';
import { homeLabel } from '@domain/community/home';
import { findDocument } from '@domain/documents/library';
import { signerKey } from '@domain/documents/signing';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { explanationsOf } from '@domain/library/paper-notes';
import { asksOf, RECORD_PAPERS, stateOfPaper, stateOfRecord, type StateOfPaper } from '@domain/library/paper-states';
import { PAPER_COMMUNITY_FIELDS, paperOfHome } from '@domain/movein/papers-of-home';
import { findCase } from '@cloud/kit/change-case';
import { withOwnTexts } from '@cloud/kit/find-paper-community';
import { implement } from '@cloud/kit/implement';

/** Every paper of a home and how it stands: what is asked by use and step, then what the record makes by itself. */
export const home = implement(contract.library.home, async (context) => {
  const { store, input: { homeId } } = context, communityId = communityOf(homeId);
  const [{ stored: moveIn }, found, right] = await Promise.all([findCase(context, homeId, false), store.find('communities', communityId, PAPER_COMMUNITY_FIELDS), context.right()]);
  if (!moveIn || !found) return refuse('NO_CASE');
  const asks = asksOf(moveIn), you = right.as === 'owner' ? signerKey('owner', right.ownerNo) : '';
  const community = await withOwnTexts(context, communityId, found, asks.map(({ code }) => code));
  const line = (code: string, use: HomePaperLine['use'], step: HomePaperLine['step'], stateIn: (version: number) => StateOfPaper): readonly HomePaperLine[] => {
    const document = findDocument(code);
    if (!document) return [];
    const kept = moveIn.papers[code], made = kept ?? paperOfHome(code, moveIn, community), version = made?.paper.version ?? document.version;
    return [{
      code, name: made?.paper.title ?? document.name, classes: document.classes, use, step, version, canOpen: made !== null, ...stateIn(version), keyClauses: made?.keyClauses.map(({ clause, title }) => ({ clause, title })) ?? [],
      explained: explanationsOf(moveIn, code).map(({ clause, title, name, at, heardAt }) => ({ clause, title, name, at, heardAt })),
    }];
  };
  return ok({ homeId, label: homeLabel(moveIn.place), papers: [
    ...asks.flatMap((ask) => line(ask.code, ask.use, ask.step, (version) => stateOfPaper(ask, version, moveIn, you))),
    ...RECORD_PAPERS.flatMap((code) => line(code, 'record', null, () => stateOfRecord(code, moveIn))),
  ] });
});
