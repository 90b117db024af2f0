import type { Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, HomeId, ImportId } from '../kernel/ids';
import type { ErrandId } from '../errands/errand';
import type { BatchDefaults } from '../batch/defaults';
import type { FeeItem } from '../fees/fee-item';
import type { HandoverSettings } from '../keys/key-kinds';
import type { RosterState } from '../roster/confirmation';
import type { Terms as DefectTerms } from '../defects/clock';
import type { WalkTerms } from '../inspection/terms';
import type { FloorPlansOfType } from '../defects/floor-plan';
import type { EstateFacts } from './facts';
import type { Firm } from './partners';
import type { Ready } from './readiness';
import type { CrewRole } from './roles';

export type VisitPlace = { readonly name: string; readonly address: string; readonly latitude: number; readonly longitude: number };

/** Duties a member of staff may hold; `lead` is 客服主管, who may also settle exceptions. */
export const DUTIES = ['desk', 'review', 'escort', 'repair', 'keys', 'finance'] as const;
export type Duty = (typeof DUTIES)[number];

export type CrewMember = {
  readonly id: string;
  readonly name: string;
  /** The post held; without one the duties are the member's own. */
  readonly role?: string;
  readonly duties: readonly Duty[];
  readonly isManager: boolean;
  readonly phone: string;
  readonly phoneIndex: string;
  readonly phoneTail: string;
  readonly openid: string | null;
  readonly left: boolean;
};

/** A review that nobody answered in time and half as long again; an errand past its hour; a set of keys that is not back. */
export type CommunityAlert = { readonly kind: 'review-late' | 'keys-late'; readonly homeId: HomeId; readonly label: string; readonly since: Instant } | { readonly kind: 'errand-late'; readonly errandId: ErrandId; readonly label: string; readonly since: Instant };

export type Community = {
  readonly _id: CommunityId;
  readonly name: string;
  readonly company: string;
  readonly developer: string;
  readonly hotline: string;
  readonly place: VisitPlace;
  readonly fees: readonly FeeItem[];
  /** The published version of `fees`; 1 where absent. */
  readonly feesVersion?: number;
  readonly crew: readonly CrewMember[];
  /** Posts as the community has them; absent: as shipped. */
  readonly roles?: readonly CrewRole[];
  /** Firms that mend what is found, with their people; absent: none. */
  readonly partners?: readonly Firm[];
  /** How soon each step of a defect is to be done, and which firm has which trade; absent: as usual, nobody. */
  readonly defectTerms?: DefectTerms;
  /** Items, goods and meters of its inspections; absent: as shipped. */
  readonly walkTerms?: WalkTerms;
  /** Plans by house type, each in its versions; absent: none. */
  readonly floorPlans?: readonly FloorPlansOfType[];
  /** Buildings the community says it has; a roster naming another is told so. Empty: any is taken. */
  readonly declaredBuildings: readonly string[];
  /** What has been found in order in each building; a batch opens only for those that have all of it. */
  readonly ready: Readonly<Record<string, Ready>>;
  /** What managers wrote of the estate; absent: as shipped. */
  readonly facts?: EstateFacts;
  readonly roster?: RosterState;
  /** What its new batches begin with; absent: as shipped. */
  readonly batchDefaults?: BatchDefaults;
  /** Its kinds of keys, and what a first entry is; absent: as shipped. */
  readonly handover?: HandoverSettings;
  /** The import that wrote last: the only one that can be taken back. */
  readonly lastImport?: ImportId | null;
  /** It is being taken back until then at the latest: no other import begins. */
  readonly undoingUntil?: Instant;
  /** Papers of the library that the community has a text of its own for, or had: only these are looked up. */
  readonly ownPapers?: readonly string[];
  /** When somebody last looked at more numbers within an hour than the log lets pass in silence. */
  readonly lookAlertAt?: number;
  /** What the manager must see to, by home or errand: raised by the beat, taken back by whoever answers. */
  readonly alerts?: Readonly<Record<string, CommunityAlert>>;
  /** By building: its homes on file, and the batch it moves in with. One conditional update here decides which batch gets a building. */
  readonly buildings: Readonly<Record<string, { readonly homes: number; /** Floor area of its homes, hundredths of a square metre; absent where it was last counted before this was kept. */ readonly area?: number; readonly batchId: BatchId | null }>>;
};

export const homesOf = (community: Pick<Community, 'buildings'>, buildings = Object.keys(community.buildings)): number =>
  buildings.reduce((sum, building) => sum + (community.buildings[building]?.homes ?? 0), 0);
