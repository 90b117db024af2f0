import type { CommunityId } from '../kernel/ids';
import type { FeeItem } from '../fees/bill';

export type VisitPlace = { readonly name: string; readonly address: string; readonly latitude: number; readonly longitude: number };

/** Duties a member of staff may hold; `lead` is 客服主管, who may also settle exceptions. */
export const DUTIES = ['desk', 'review', 'escort', 'repair', 'keys'] as const;
export type Duty = (typeof DUTIES)[number];

export type CrewMember = {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly Duty[];
  readonly isManager: boolean;
  readonly phone: string;
  readonly phoneIndex: string;
  readonly phoneTail: string;
  readonly openid: string | null;
  readonly left: boolean;
};

export type Community = {
  readonly _id: CommunityId;
  readonly name: string;
  readonly company: string;
  readonly developer: string;
  readonly hotline: string;
  readonly place: VisitPlace;
  readonly fees: readonly FeeItem[];
  readonly crew: readonly CrewMember[];
};
