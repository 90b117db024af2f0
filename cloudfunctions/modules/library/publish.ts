import { contract } from '@contract/contract';
import { publishDraft } from '@domain/library/edit-document';
import { SAMPLE_VERSION } from '@domain/library/own-document';
import { problemsOfText } from '@domain/library/problems-of-text';
import { implement } from '@cloud/kit/implement';
import { changeDocument } from './change-document';

/** The document decides; the community only remembers where to look. Asked again, both say the same. */
export const publish = implement(contract.library.publish, async (context) => {
  const { store, input: { communityId, code, rev } } = context;
  const answer = await changeDocument(context, context.input, (own, _, by) => publishDraft(own, rev, own.draft ? problemsOfText(code, own.draft) : [], by),
    ({ draft, current }) => ({ state: draft ? 'waits' as const : 'published' as const, version: current?.version ?? SAMPLE_VERSION }));
  if (answer.ok && answer.value.state === 'published') await store.apply('communities', communityId, { guard: { ownPapers: { hasNot: code } }, patch: { addToSet: { ownPapers: code } } });
  return answer;
});
