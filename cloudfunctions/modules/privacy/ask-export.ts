import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import type { ExportId } from '@domain/privacy/exports';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** Asks another manager for the roster with its numbers. The id comes from the request, so that asking twice is asking once. */
export const askExport = implement(contract.privacy.askExport, async (context) => {
  const { store, vault, at, openid, request, input: { communityId, building, reason, words } } = context;
  if (reason === 'other' && words.length < 2) return refuse('WHY_NEEDED');
  const id: ExportId = `exp_${communityId.slice(4)}_${sha256(`${openid}|${request.id}`).slice(0, 16)}`, sealedWhy = words ? vault.seal(words) : '';
  await store.insert('rosterExports', { _id: id, communityId, building, reason, sealedWhy, askedBy: openid, askedAt: at, decided: null, takenAt: null });
  await keepLog(context, communityId, { by: openid, what: 'export-asked', of: `${id}|${building ?? '*'}|${reason}`, ...(sealedWhy ? { sealedWhy } : {}) });
  return ok({ id: id as string });
});
