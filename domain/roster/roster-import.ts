import type { CommunityId, ImportId } from '../kernel/ids';
import type { RosterHome, RosterPerson } from './roster-home';

/** A read roster on its way into the community: its homes lie in pieces, each written by one call, each harmless to repeat. */
export type RosterImport = {
  readonly _id: ImportId;
  readonly communityId: CommunityId;
  readonly fileId: string;
  /** Of the request that made it: the same one answers the same. */
  readonly requestDigest: string;
  /** What the preview answered, sealed: it shows numbers as they stand in the file. */
  readonly sealedPreview: string;
  readonly homes: number;
  readonly pieces: number;
  readonly donePieces: number;
  readonly doneHomes: number;
};
/** Emptied once it is written: nothing personal stays behind. */
export type RosterImportPiece = { readonly _id: string; readonly communityId: CommunityId; readonly homes: readonly SealedRosterHome[] };
/** Owners with their numbers in one sealed text. */
export type SealedRosterHome = Omit<RosterHome, 'owners' | 'rows'> & { readonly sealedOwners: string };
export type RosterOwnerRead = Pick<RosterPerson, 'name' | 'phone' | 'idNumber' | 'idKind'>;

/** 200 homes with their owners are about 150 KB: one insert, one read, well under a second of writing. */
export const HOMES_A_PIECE = 200;
export const importPieceId = (id: ImportId, piece: number): string => `${id}_${piece}`;
export const piecesOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
