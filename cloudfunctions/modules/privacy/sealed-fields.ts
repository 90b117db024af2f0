import type { CommunityId } from '@domain/kernel/ids';
import type { Guard } from '@domain/kernel/conditional-update';
import type { CollectionName, Vault } from '@cloud/platform/ports';

type Sealed = { readonly collection: CollectionName; readonly fields: readonly string[]; /** Read too, where the keyed digests beside the sealed text are made of it. */ readonly beside?: readonly string[]; readonly where: (communityId: CommunityId) => Guard };
const within = (communityId: CommunityId): Guard => ({ communityId });
/** Every collection that holds sealed text, and the top-level fields it lies in: what a rotation of keys goes through. A test looks through a whole database for sealed text outside of it. */
export const SEALED: readonly Sealed[] = [
  { collection: 'communities', fields: ['crew', 'partners'], where: (communityId) => ({ _id: communityId }) },
  { collection: 'homes', fields: ['owners', 'lastSale'], where: within },
  { collection: 'cases', fields: ['registration', 'amendment', 'people', 'privacy', 'parking'], where: within },
  { collection: 'bindAsks', fields: ['phone', 'phoneIndex'], where: within },
  { collection: 'imports', fields: ['sealedPreview'], where: within },
  { collection: 'importPieces', fields: ['homes', 'sealedBefore'], where: within },
  { collection: 'lots', fields: ['visits'], where: within },
  { collection: 'draws', fields: ['sealedSecret'], where: within },
  { collection: 'privacyLog', fields: ['whys', 'seal'], beside: ['communityId', 'no', 'day', 'before', 'entries'], where: within },
  { collection: 'offlineItems', fields: ['sealedInput'], where: within },
  { collection: 'rosterExports', fields: ['sealedWhy'], where: within },
];
/** `1.<iv of 12 bytes>.<tag of 16>.<text>` in base64url. */
export const isSealed = (text: string): boolean => /^[\w-]{1,16}\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/.test(text);

/** The same value with every sealed text in it sealed under the current key; the very same object where all are. */
export function resealed<T>(value: T, vault: Pick<Vault, 'open' | 'seal' | 'keyOf' | 'current'>): T {
  if (typeof value === 'string') return isSealed(value) && vault.keyOf(value) !== vault.current ? vault.seal(vault.open(value)) as T : value;
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(([key, part]) => [key, part as unknown, resealed(part as unknown, vault)] as const);
  if (parts.every(([, before, after]) => before === after)) return value;
  return (Array.isArray(value) ? parts.map(([, , after]) => after) : Object.fromEntries(parts.map(([key, , after]) => [key, after]))) as T;
}
