import type { MoveInCase } from './case';

/** The number of the owner who is named first. Not always 1: numbers are never used twice, so that who bought the home later, or stands there under a corrected name, has a higher one. */
export const firstOwnerNo = (owners: readonly Pick<MoveInCase['owners'][number], 'no'>[]): number => owners[0]?.no ?? 1;
