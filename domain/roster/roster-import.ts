import type { CommunityId, ImportId } from '../kernel/ids';
import type { RosterHome } from './roster-home';

/** A read roster on its way into the community: its homes lie in pieces, each written by one call, each harmless to repeat. */
export type RosterImport = {
  readonly _id: ImportId;
  readonly communityId: CommunityId;
  readonly fileId: string;
  readonly homes: number;
  readonly pieces: number;
  readonly donePieces: number;
  readonly doneHomes: number;
};
export type RosterImportPiece = { readonly _id: `${ImportId}_${number}`; readonly communityId: CommunityId; readonly homes: readonly SealedRosterHome[] };
/** Names, numbers and phones in one sealed text. */
export type SealedRosterHome = Omit<RosterHome, 'owners' | 'rows'> & { readonly sealedOwners: string };
/** 200 homes with their owners are about 150 KB: one insert, one read, well under a second of writing. */
export const HOMES_A_PIECE = 200;
export const importPieceId = (id: ImportId, piece: number): RosterImportPiece['_id'] => `${id}_${piece}`;
