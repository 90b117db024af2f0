import { documentIdOf } from '@domain/library/own-document';
import { PAPER_COMMUNITY_FIELDS, type PaperCommunity } from '@domain/movein/papers-of-home';
import type { CommunityId } from '@domain/kernel/ids';
import type { Store } from '../platform/ports';

/** A community as its papers need it, with its own texts of those papers. One read; a second only where it has such texts. */
export async function findPaperCommunity({ store }: { readonly store: Store }, communityId: CommunityId, codes: readonly string[]): Promise<PaperCommunity | null> {
  const community = await store.find('communities', communityId, PAPER_COMMUNITY_FIELDS);
  return community && withOwnTexts({ store }, communityId, community, codes);
}

/** The same for a community that was read already. */
export async function withOwnTexts<C extends PaperCommunity>({ store }: { readonly store: Store }, communityId: CommunityId, community: C, codes: readonly string[]): Promise<C> {
  const own = codes.filter((code) => community.ownPapers?.includes(code));
  if (!own.length) return community;
  const found = await store.list('documents', { where: { _id: { in: own.map((code) => documentIdOf(communityId, code)) } }, fields: ['code', 'current'], limit: own.length });
  return { ...community, ownTexts: Object.fromEntries(found.flatMap(({ code, current }) => (current ? [[code, current] as const] : []))) };
}
