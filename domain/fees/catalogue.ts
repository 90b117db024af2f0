import type { CommunityId } from '../kernel/ids';
import type { Instant } from '../kernel/calendar';
import type { Hand } from './bill';
import type { FeeItem } from './fee-item';

export type FeeVersion = { readonly version: number; readonly at: Instant; readonly by: Hand; readonly why: string; readonly items: readonly FeeItem[] };
/** A community's price list: what is being written, and every version that was published. The one in force lies with the community too, where bills are drawn from. */
export type FeeCatalogue = { readonly _id: string; readonly communityId: CommunityId; readonly draft: readonly FeeItem[] | null; readonly versions: readonly FeeVersion[] };

const VERSIONS_KEPT = 40;
export const catalogueIdOf = (communityId: CommunityId): string => `fee_${communityId.slice('com_'.length)}`;
/** A community that never changed its list has version 1, as it was set up. */
export const freshCatalogue = (communityId: CommunityId, items: readonly FeeItem[], name: string): FeeCatalogue =>
  ({ _id: catalogueIdOf(communityId), communityId, draft: null, versions: [{ version: 1, at: 0, by: { id: '', name }, why: '', items }] });
export const versionInForce = ({ versions }: Pick<FeeCatalogue, 'versions'>): number => versions.at(-1)?.version ?? 1;

export const FEE_PROBLEMS = ['empty', 'code-twice', 'name-twice', 'free', 'ends-before', 'deposit-by-area', 'no-channel'] as const;
export type FeeProblem = { readonly kind: (typeof FEE_PROBLEMS)[number]; /** The item's place in the list. */ readonly at: number };

/** Everything that keeps a list from being published. */
export function feeProblems(items: readonly FeeItem[]): readonly FeeProblem[] {
  if (!items.length) return [{ kind: 'empty', at: 0 }];
  const isTwice = (at: number, of: (item: FeeItem) => string): boolean => items.findIndex((one) => of(one) === of(items[at] as FeeItem)) < at;
  return items.flatMap((item, at): readonly FeeProblem[] => [
    ...(isTwice(at, ({ code }) => code) ? [{ kind: 'code-twice' as const, at }] : []),
    ...(isTwice(at, ({ name }) => name.trim()) ? [{ kind: 'name-twice' as const, at }] : []),
    ...(item.price === 0 ? [{ kind: 'free' as const, at }] : []),
    ...(item.from && item.to && item.to < item.from ? [{ kind: 'ends-before' as const, at }] : []),
    ...(item.isDeposit && item.how === 'area-month' ? [{ kind: 'deposit-by-area' as const, at }] : []),
    ...(item.channels && item.channels.length === 0 ? [{ kind: 'no-channel' as const, at }] : []),
  ]);
}

/** The draft as the next version in force. Earlier ones stay as they were, so that a bill can be told from the list it was drawn by. */
export function published(catalogue: FeeCatalogue, by: Hand, why: string, at: Instant): FeeCatalogue {
  if (!catalogue.draft) return catalogue;
  const next: FeeVersion = { version: versionInForce(catalogue) + 1, at, by, why, items: catalogue.draft };
  return { ...catalogue, draft: null, versions: [...catalogue.versions, next].slice(-VERSIONS_KEPT) };
}

