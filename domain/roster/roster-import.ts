import type { CommunityId, ImportId } from '../kernel/ids';
import type { RosterHome } from './roster-home';

/** A read roster on its way into the community: written piece by piece, each piece harmless to repeat. Numbers in it are sealed. */
export type RosterImport = { readonly _id: ImportId; readonly communityId: CommunityId; readonly fileId: string; readonly total: number; readonly done: number; readonly homes: readonly SealedRosterHome[] };
export type SealedRosterHome = Omit<RosterHome, 'owners'> & { readonly sealedOwners: string };
