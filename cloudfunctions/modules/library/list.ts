import { contract } from '@contract/contract';
import type { LibraryRow } from '@contract/library';
import { documentLibrary } from '@domain/documents/library';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** The library with the community's own texts in their places; the texts themselves are not read. */
export const list = implement(contract.library.list, async ({ store, right, input: { communityId } }) => {
  const [own] = await Promise.all([store.list('documents', { where: { communityId }, fields: ['code', 'current.title', 'current.version', 'draft.rev', 'draft.proposed'], limit: documentLibrary.length }), right()]);
  const rows = documentLibrary.map(({ code, name, classes, use, version, text }): LibraryRow => {
    const { current, draft } = own.find((one) => one.code === code) ?? { current: null, draft: null };
    return { code, name: current?.title ?? name, classes, use, version: current?.version ?? version, isSample: text !== null && !current, isMade: text === null, draft: !draft ? 'none' : draft.proposed ? 'waits' : 'written' };
  });
  return ok({ rows });
});
