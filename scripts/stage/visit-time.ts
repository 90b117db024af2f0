import { instantOf, MINUTE, type Instant } from '@domain/kernel/calendar';

type Visit = { readonly day: string; readonly from: string };
const EARLY = 15 * MINUTE;

/** When the family is in the lobby: a little before their time. */
export const comingAt = ({ day, from }: Visit): Instant => instantOf(day, from) - EARLY;
