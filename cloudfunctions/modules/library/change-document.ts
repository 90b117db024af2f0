import { newDocument } from '@domain/library/edit-document';
import { documentIdOf, type By, type OwnDocument, type OwnText } from '@domain/library/own-document';
import { refuse, type Refusal } from '@domain/kernel/result';
import type { CommunityId } from '@domain/kernel/ids';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';
import { findWritten, sampleOf } from './paper-of-library';

type Decided = { readonly ok: true; readonly value: OwnDocument } | { readonly ok: false; readonly code: string; readonly data: unknown };
type No<D> = Extract<D, { readonly ok: false }>;
type Edit = { readonly communityId: CommunityId; readonly code: string };

/** One change of a community's own paper: decided by the rule, answered from what it became. A paper the library has no text for has none here either. */
export async function changeDocument<D extends Decided, A>(context: Context, { communityId, code }: Edit, decide: (own: OwnDocument, sample: OwnText, by: By) => D, answer: (own: OwnDocument) => A) {
  const written = findWritten(code);
  if (!written) return refuse('DOCUMENT_UNKNOWN');
  const { name } = await context.right();
  const by: By = { at: context.at, by: context.openid, name };
  return change(context, 'documents', documentIdOf(communityId, code), (there) => {
    const decided = decide(there ?? newDocument(communityId, code), sampleOf(written), by);
    return decided.ok ? { ok: true as const, document: decided.value, answer: answer(decided.value) } : (decided as No<D> | Refusal<never, never>);
  });
}
