import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';

/** A version of a plan; a pin keeps the number of the one it was put on. */
export type FloorPlan = { readonly no: number; readonly fileId: string; readonly at: Instant };
export type FloorPlansOfType = { readonly houseType: string; readonly versions: readonly FloorPlan[] };
const MOST_TYPES = 60, MOST_VERSIONS = 9;
const FILE = /^cloud:\/\/[\w.-]+\/plans\/floor_([a-z0-9]+)\/[\w-]{6,80}\.(?:jpg|jpeg|png)$/;
/** A plan lies under its community's own folder; anything else is another's or nobody's. */
export const isPlanOf = (fileId: string, communityId: string): boolean => FILE.exec(fileId)?.[1] === communityId.slice('com_'.length);

/** The plan, or its next version; of very many the oldest in between goes, for a pin is on the newest or on an old one. Refused: too many types. */
export function planAdded(plans: readonly FloorPlansOfType[], houseType: string, fileId: string, at: Instant) {
  const before = plans.find((one) => one.houseType === houseType);
  if (!before && plans.length >= MOST_TYPES) return refuse('FIRMS_TOO_MANY', { limit: MOST_TYPES });
  const plan: FloorPlan = { no: (before?.versions.at(-1)?.no ?? 0) + 1, fileId, at };
  const after: FloorPlansOfType = { houseType, versions: [...(before?.versions ?? []), plan].slice(-MOST_VERSIONS) };
  return ok({ plan, versions: after.versions, plans: before ? plans.map((one) => (one === before ? after : one)) : [...plans, after] });
}

/** As a case keeps them. */
export function floorPlansOf({ floorPlans = [] }: { readonly floorPlans?: readonly FloorPlansOfType[] }, houseType: string): { readonly floorPlans?: readonly FloorPlan[] } {
  const found = floorPlans.find((one) => one.houseType === houseType);
  return found ? { floorPlans: found.versions } : {};
}
/** The newest, and those that pins are on. */
export const plansShown = (plans: readonly FloorPlan[], pinned: readonly { readonly plan?: number }[]): readonly FloorPlan[] =>
  plans.filter(({ no }, at) => at === plans.length - 1 || pinned.some(({ plan }) => plan === no)).reverse();
