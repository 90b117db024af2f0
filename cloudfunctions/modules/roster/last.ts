import { contract } from '@contract/contract';
import type { RosterPreview } from '@contract/roster';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

export const last = implement(contract.roster.last, async ({ store, vault, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['lastImport']), right()]);
  const head = community?.lastImport ? await store.find('imports', community.lastImport) : null;
  if (!head || head.back?.isWhole) return ok({ last: null });
  const { file, fresh, changed } = JSON.parse(vault.open(head.sealedPreview)) as RosterPreview;
  return ok({ last: { importId: head._id, file, fresh, changed, isWhole: head.donePieces === head.pieces } });
});
