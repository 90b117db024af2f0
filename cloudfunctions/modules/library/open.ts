import { contract } from '@contract/contract';
import { placeholders } from '@domain/documents/placeholders';
import { documentIdOf, SAMPLE_VERSION, textKey } from '@domain/library/own-document';
import { placesFor, problemsOfText } from '@domain/library/problems-of-text';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { findPaper } from './paper-of-library';

/** One paper with all that is written of it here. */
export const open = implement(contract.library.open, async ({ store, right, openid, input: { communityId, code } }) => {
  const paper = findPaper(code);
  if (!paper) return refuse('DOCUMENT_UNKNOWN');
  const [own, batches] = await Promise.all([paper.text ? store.find('documents', documentIdOf(communityId, code)) : null, store.list('batches', { where: { communityId }, fields: ['name', 'status'], limit: 100 }), right()]);
  const { name, aliases, classes, use, signing, text } = paper, current = own?.current ?? null, draft = own?.draft ?? null;
  return ok({
    code, name: current?.title ?? name, aliases, classes, use, signing, inForce: current?.version ?? SAMPLE_VERSION, sample: text && { title: name, text }, current: current && { title: current.title, text: current.text },
    draft: draft && { title: draft.title, text: draft.text, at: draft.at, name: draft.name, rev: draft.rev, from: draft.from, needsSecond: draft.needsSecond, proposed: draft.proposed && { name: draft.proposed.name, at: draft.proposed.at, isYou: draft.proposed.by === openid } },
    problems: draft ? problemsOfText(code, draft) : [],
    versions: (own?.versions ?? []).map(({ by: _by, ...version }) => ({ ...version, hasText: own?.texts[textKey(version.version)] !== undefined })).reverse(),
    batches: batches.filter(({ status }) => status !== 'draft').map(({ _id, name: batch }) => ({ batchId: _id, name: batch })),
    places: text ? placesFor(code).map((place) => ({ name: place, words: placeholders[place] })) : [],
  });
});
