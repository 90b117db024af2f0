import type { MaterialItem } from '../batch/batch';
import { addDays, dayOf, type Day } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';
import { idDeletionDay } from '../movein/papers-of-home';

/** Photos of identity papers go after half a year whatever the batch says (ID-5). */
const ALWAYS: ReadonlySet<string> = new Set(['id-card']);

/** The day on which a material's files are deleted, or null for what is kept: half a year for identity papers, else what the batch asked for. */
export function deletionDayOf({ openedAt, materialsAsked }: Pick<MoveInCase, 'openedAt'> & { readonly materialsAsked: readonly (MaterialItem & { readonly keepDays?: number | null })[] }, code: string): Day | null {
  const days = materialsAsked.find((one) => one.code === code)?.keepDays ?? null;
  if (days !== null) return addDays(dayOf(openedAt), days);
  return ALWAYS.has(code) ? idDeletionDay(openedAt) : null;
}
