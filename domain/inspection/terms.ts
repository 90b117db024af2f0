import { EDITION, formFor, METERS, type InspectionRoom, type MeterCode } from './form';
import type { Inspection } from './inspection';

/** An item somebody added: to the walk of one home, or for every home of a community. */
export type OwnItem = { readonly room: string; readonly name: string; readonly standard?: string; readonly trialDays?: number };
/** What is handed over with a home, as a community lists it (IN-5). */
export type GoodsKind = { readonly name: string; readonly count: number };
/** A community's own of inspections; its cases keep it, so that a walk reads nothing more. Absent: as shipped. */
export type WalkTerms = {
  readonly items?: readonly OwnItem[];
  readonly goods?: readonly GoodsKind[];
  /** Up to what a new home's meter may read without being asked about, hundredths of its unit. */
  readonly most?: Partial<Readonly<Record<MeterCode, number>>>;
  readonly hasHeat?: boolean;
};
export const MOST_ITEMS = 20, MOST_GOODS = 20;
export type WalkedHome = { readonly houseType: string; readonly walkTerms?: WalkTerms; readonly inspection: Pick<Inspection, 'form' | 'own'> | null };

const ownItem = ({ name, standard = '', trialDays }: OwnItem): InspectionRoom['items'][number] => ({ code: name, name, standard, method: '', tools: '', ...(trialDays ? { trialDays } : {}) });
/** The form with items of one's own in their rooms; what is there already is not there twice. */
export function withOwn(form: readonly InspectionRoom[], own: readonly OwnItem[] = []): readonly InspectionRoom[] {
  if (!own.length) return form;
  return form.map((room) => own.filter((one) => one.room === room.code).reduce((all, one) => (all.items.some(({ code, name }) => code === one.name || name === one.name) ? all : { ...all, items: [...all.items, ownItem(one)] }), room));
}
/** The form a home's walk goes by: of its house type, in the edition it began with, with its community's items and its own. */
export const formOf = ({ houseType, walkTerms, inspection }: WalkedHome): readonly InspectionRoom[] =>
  withOwn(withOwn(formFor(houseType, inspection ? inspection.form ?? 1 : EDITION), walkTerms?.items), inspection?.own);

export const metersOf = ({ hasHeat }: WalkTerms = {}): readonly (typeof METERS)[number][] => METERS.filter(({ code }) => code !== 'heat' || hasHeat);
/** A new home's meters have run for the builders: this much is usual. */
const USUAL_MOST: Readonly<Record<MeterCode, number>> = { water: 100_000, power: 2_000_000, gas: 200_000, heat: 10_000_000 };
export const mostOf = (code: MeterCode, { most }: WalkTerms = {}): number => most?.[code] ?? USUAL_MOST[code];

export type Doubt = 'lower' | 'much';
/** Why a reading is asked about once more: lower than what was read before, or wildly more. It is taken with a reason. Hundredths. */
export const doubtOf = (reading: number, previous: number | null, most: number): Doubt | null => (previous !== null && reading < previous ? 'lower' : reading > (previous ?? 0) + most ? 'much' : null);
