import { contractOf, type Home } from '../community/home';
import { DAY, type Instant } from '../kernel/calendar';
import type { CommunityId, HomeId, ImportId } from '../kernel/ids';
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
  readonly buildings: readonly string[];
  /** How far it has been taken back; absent as a rule. From its first piece on nothing more is written. */
  readonly back?: TakenBack;
  /** Pieces being written at this moment, by when that began: nothing is taken back meanwhile. */
  readonly writing?: readonly Instant[];
  /** When its file goes, and with it all that was laid aside if nothing of it was taken in; absent in imports of before there was such a day. */
  readonly keptUntil?: Instant;
  /** The file was no roster: nothing was laid aside, only its file waits to be deleted. */
  readonly isRefused?: true;
  /** Spaces somebody had given away between the preview and the writing. */
  readonly spacesLeft?: number;
};
export type TakenBack = { readonly pieces: number; readonly restored: number; readonly removed: number; readonly isWhole: boolean };
/** `homes` is emptied once it is written. What the changed homes were before stays, sealed, until the next import: so long an import can be taken back. */
export type RosterImportPiece = { readonly _id: string; readonly communityId: CommunityId; readonly importId: ImportId; readonly homes: readonly SealedRosterHome[]; readonly changed?: readonly HomeId[]; readonly sealedBefore?: string };
/** All that an import writes on a home already on file, but the right of owners: it is never given back, they prove themselves again. */
export type HomeBefore = Pick<Home, '_id' | 'owners' | 'houseType' | 'area' | 'contractNo' | 'contractKind' | 'deliveryFrom' | 'deliveryTo'>;
export const homeBefore = ({ _id, owners, houseType, area, contractNo, ...home }: Home): HomeBefore => ({ _id, owners, houseType, area, contractNo, ...contractOf(home) });
/** Owners with their numbers in one sealed text. */
export type SealedRosterHome = Omit<RosterHome, 'owners' | 'rows' | 'spaceCells'> & { readonly sealedOwners: string; /** Nothing else of it changes: the home itself is not written. */ readonly isOnlySpaces?: true };
export type RosterOwnerRead = Pick<RosterPerson, 'name' | 'phone' | 'idNumber' | 'idKind' | 'address'>;

/** A roster that was looked at and not taken in: its numbers are nobody's business a week later. */
export const ROSTER_DAYS = 7;
export const rosterKeptUntil = (now: Instant): Instant => now + ROSTER_DAYS * DAY;

/** 200 homes with their owners are about 150 KB: one insert, one read, well under a second of writing. */
export const HOMES_A_PIECE = 200;
export const importPieceId = (id: ImportId, piece: number): string => `${id}_${piece}`;
export const piecesOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
