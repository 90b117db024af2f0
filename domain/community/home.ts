import type { Invites } from '../identity/invite';
import type { BatchId, CommunityId, HomeId, ImportId, OpenId } from '../kernel/ids';
import type { Day, Instant } from '../kernel/calendar';

/** What makes a home's name: building, unit, room, without leading zeros. */
export type Place = { readonly building: string; readonly unit: string; readonly room: string };

/** An owner as the roster proves it. Numbers are sealed (see platform/vault); the index finds, the tail is shown. */
export type RosterOwner = {
  readonly no: number;
  readonly name: string;
  readonly phone: string;
  readonly phoneIndex: string;
  readonly phoneTail: string;
  readonly idNumber: string;
  /** Keyed digest of the last four characters, bound to the home: checks a tail without opening the number. */
  readonly idTailProof: string;
  /** Keyed digest of the whole number: tells whether a new roster names the same person; '' when none was given. */
  readonly idIndex: string;
  /** Where they get their mail, as the roster has it, sealed; and the keyed digest that tells whether a later one says otherwise. Absent where it says nothing. */
  readonly address?: string; readonly addressIndex?: string;
};
/** Who has proven to be which owner, kept with the home so that a batch opened later lets them in. */
export type BoundOwner = { readonly ownerNo: number; readonly openid: OpenId };

/** 购房合同, or the lease of a home that is let by the developer. */
export type ContractKind = 'purchase' | 'lease';

export type Held = { readonly reason: string; readonly by: string; readonly at: Instant };

export type Home = Place & {
  readonly _id: HomeId;
  readonly communityId: CommunityId;
  readonly floor: number;
  readonly houseType: string;
  /** Hundredths of a square metre. */
  readonly area: number;
  readonly contractNo: string;
  /** Absent on homes taken in before it was kept (read by contractOf). */
  readonly contractKind?: ContractKind;
  readonly deliveryFrom: Day | null;
  readonly deliveryTo: Day | null;
  readonly owners: readonly RosterOwner[];
  readonly bound: readonly BoundOwner[];
  /** Codes by which an owner may bind, under their keyed digests; and the same digests to be found by. */
  readonly invites?: Invites;
  readonly inviteDigests?: readonly string[];
  /** How often it was sold since it is on the roster. */
  readonly sales?: number;
  /** When it was last said to be sold, and why; the reason sealed. */
  readonly lastSale?: { readonly at: Instant; readonly by: string; readonly reason: string; /** Who was bound until then. */ readonly gone: readonly OpenId[] };
  /** Kept out of the next batch, and why; absent as a rule. */
  readonly held?: Held | null;
  /** The import that brought it onto the roster. */
  readonly importId?: ImportId;
  /** Set when the home has its case. */
  readonly batchId: BatchId | null;
  /** Wrong proofs since the last right one, and until when no more are heard. */
  readonly bindTries: number;
  readonly bindLockedUntil: number;
};

/** What the contract says of the home: its kind and the days within which it is to be delivered. */
export const contractOf = ({ contractKind = 'purchase', deliveryFrom, deliveryTo }: Pick<Home, 'contractKind' | 'deliveryFrom' | 'deliveryTo'>) => ({ contractKind, deliveryFrom, deliveryTo });

/** `3栋 2单元 1201` */
export const homeLabel = ({ building, unit, room }: Place): string => `${building}栋 ${unit}单元 ${room}`;
/** `3-2-1201` */
export const homeShort = ({ building, unit, room }: Place): string => `${building}-${unit}-${room}`;
/** `118.60` */
export const squareMetres = (area: number): string => `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')}`;
/** 1201 → 12, 301 → 3, 0902 → 9. */
export const floorOf = (room: string): number => Number(room.replace(/\D/g, '').slice(0, -2)) || 1;
