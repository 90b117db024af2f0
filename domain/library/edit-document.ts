import { ok, refuse } from '../kernel/result';
import { documentIdOf, SAMPLE_VERSION, textKey, type By, type OwnDocument, type OwnText } from './own-document';
import type { TextProblem } from './problems-of-text';
import type { CommunityId } from '../kernel/ids';

/** Characters of all kept texts together: some twenty agreements. */
const KEPT = 90_000;

export const newDocument = (communityId: CommunityId, code: string): OwnDocument => ({ _id: documentIdOf(communityId, code), communityId, code, draft: null, current: null, versions: [], texts: {} });

/** The text of a version; undefined when it was let go or never was. `sample` is the library's. */
export const textOfVersion = ({ texts }: Pick<OwnDocument, 'texts'>, sample: OwnText, version: number): OwnText | undefined => (version === SAMPLE_VERSION ? sample : texts[textKey(version)]);

/** A draft, copied from a version. One that is there already stays: two managers write on the same one. Refused: no such version. */
export function beginDraft(own: OwnDocument, sample: OwnText, from: number, by: By) {
  if (own.draft) return ok(own);
  const text = textOfVersion(own, sample, from);
  if (!text) return refuse('VERSION_UNKNOWN');
  const needsSecond = own.versions.at(-1)?.needsSecond ?? false;
  return ok({ ...own, draft: { title: text.title, text: text.text, ...by, rev: 1, from, needsSecond, proposed: null } });
}

export type DocumentEdit = OwnText & { readonly needsSecond: boolean };
/** What a manager wrote. A first yes to what stood there before is gone with it. Refused: no draft, or another saving came between. */
export function saveDraft(own: OwnDocument, rev: number, edit: DocumentEdit, by: By) {
  const { draft } = own;
  if (!draft) return refuse('NO_DRAFT');
  if (draft.rev !== rev) return refuse('DRAFT_CHANGED', { rev: draft.rev });
  const same = JSON.stringify([draft.title, draft.text, draft.needsSecond]) === JSON.stringify([edit.title, edit.text, edit.needsSecond]);
  return ok(same ? own : { ...own, draft: { ...draft, ...edit, ...by, rev: rev + 1, proposed: null } });
}
export function dropDraft(own: OwnDocument, rev: number) {
  if (!own.draft) return refuse('NO_DRAFT');
  return own.draft.rev === rev ? ok({ ...own, draft: null }) : refuse('DRAFT_CHANGED', { rev: own.draft.rev });
}

/** The rule in force asks for a second manager, or the draft's own does: so nobody lifts it alone. */
const takesTwo = ({ draft, versions }: OwnDocument): boolean => (draft?.needsSecond ?? false) || (versions.filter(({ state }) => state === 'published').at(-1)?.needsSecond ?? false);

const lengthOf = (text: OwnText): number => JSON.stringify(text).length;
/** The newest texts that fit together; the newest of all is always kept. */
function keptTexts(texts: OwnDocument['texts']): OwnDocument['texts'] {
  let left = KEPT;
  const newest = Object.entries(texts).sort(([a], [b]) => Number(b.slice(1)) - Number(a.slice(1)));
  return Object.fromEntries(newest.filter(([, text], at) => { left -= lengthOf(text); return at === 0 || left >= 0; }).reverse());
}

/**
 * The draft becomes the text in force, under the next number; numbers are never used twice. Where two are asked, the first yes is kept and the second, somebody else's, publishes.
 * Refused: no draft, another saving came between, something is wrong with the text, the same person twice.
 */
export function publishDraft(own: OwnDocument, rev: number, problems: readonly TextProblem[], by: By) {
  const { draft } = own;
  if (!draft) return refuse('NO_DRAFT');
  if (draft.rev !== rev) return refuse('DRAFT_CHANGED', { rev: draft.rev });
  if (problems.length) return refuse('DOCUMENT_PROBLEMS', { problems });
  if (takesTwo(own)) {
    if (!draft.proposed) return ok<OwnDocument>({ ...own, draft: { ...draft, proposed: by } });
    if (draft.proposed.by === by.by) return refuse('SECOND_PERSON');
  }
  const version = (own.versions.at(-1)?.version ?? SAMPLE_VERSION) + 1, { title, text, needsSecond, proposed } = draft;
  const made = { version, state: 'published', needsSecond, second: proposed ? by.name : null, ...(proposed ?? by), at: by.at } as const;
  return ok<OwnDocument>({ ...own, draft: null, current: { version, title, text }, versions: [...own.versions, made], texts: keptTexts({ ...own.texts, [textKey(version)]: { title, text } }) });
}

/** A version goes out of use: the one published before it is in force again, or the sample. Who signed it has signed it. Refused: no such version in use. */
export function retireVersion(own: OwnDocument, version: number) {
  if (!own.versions.some((one) => one.version === version && one.state === 'published')) return refuse('VERSION_UNKNOWN');
  const versions = own.versions.map((one) => (one.version === version ? { ...one, state: 'retired' as const } : one));
  const before = versions.filter((one) => one.state === 'published' && own.texts[textKey(one.version)]).at(-1), text = before && own.texts[textKey(before.version)];
  return ok({ ...own, versions, current: before && text ? { version: before.version, ...text } : null });
}
