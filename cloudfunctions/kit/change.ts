import { HOUR } from '@domain/kernel/calendar';
import type { CollectionName, Collections, KeptAnswer, Stored } from '../platform/ports';
import { shapeOf } from '../platform/shapes';
import type { Context, KitRefusal } from './implement';

const KEEP = 48 * HOUR;
const ATTEMPTS = 6;
type No = { readonly ok: false; readonly code: string; readonly data: unknown };
export type Decision<T> = { readonly ok: true; readonly document: T; readonly answer: unknown } | No;
/** What a decision answers, and its own refusals. */
export type AnswerOf<D> = D extends { readonly ok: true; readonly answer: infer A } ? A : never;
export type RefusalsOf<D> = Extract<D, { readonly ok: false }>;

/** What an earlier delivery of the same request answered, if it is still kept. */
export function keptAnswer<A>(document: { readonly _answers?: readonly KeptAnswer[] } | null, request: Context['request']): { readonly ok: true; readonly value: A } | KitRefusal | null {
  const kept = document?._answers?.find(({ id }) => id === request.id);
  if (!kept) return null;
  return kept.digest === request.digest ? { ok: true, value: kept.value as A } : { ok: false, code: 'REQUEST_REUSED', data: {} };
}

/**
 * Reads one document, decides, and writes it if nobody wrote in between; else decides again, a few times.
 * The request's answer is kept with the document in the same write, so a repeated call answers the same and changes nothing.
 * `decide` must be pure: it may run several times. `keep`: how long answers are kept, where a document is written all day long.
 */
export async function change<C extends CollectionName, D extends Decision<Collections[C]>>(
  { store, request, at, heardAt = at }: Pick<Context, 'store' | 'request' | 'at' | 'heardAt'>, collection: C, id: string,
  decide: (document: Collections[C] | null) => D, known?: Stored<Collections[C]> | null, keep: number = KEEP,
): Promise<{ readonly ok: true; readonly value: AnswerOf<D> } | RefusalsOf<D> | KitRefusal> {
  let stored = known === undefined ? await store.find(collection, id) : known;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = keptAnswer<AnswerOf<D>>(stored, request);
    if (before) return before;
    const decision = decide(stored);
    if (!decision.ok) return decision as RefusalsOf<D>;
    const answers: KeptAnswer[] = [...(stored?._answers ?? []).filter((kept) => kept.at > heardAt - keep), { id: request.id, digest: request.digest, at: heardAt, value: decision.answer }];
    const saved = stored
      ? await store.replace(collection, id, stored._v, { ...(stored._shape < shapeOf(collection) ? { ...ownFields(decision.document), _shape: shapeOf(collection) } : changedFields(stored, decision.document)), _answers: answers })
      : await store.insert(collection, decision.document, answers);
    if (saved) return { ok: true, value: decision.answer as AnswerOf<D> };
    stored = await store.find(collection, id);
  }
  return { ok: false, code: 'BUSY', data: {} };
}

const ownFields = (document: object): Record<string, unknown> => Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_')));

/** Top-level fields whose content differs: only they travel. */
function changedFields(before: object, after: object): Record<string, unknown> {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !key.startsWith('_') && value !== old[key] && JSON.stringify(value) !== JSON.stringify(old[key])));
}
