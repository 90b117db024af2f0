import { addDays, type Day, dayOf, type Instant, instantOf, NEVER } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import type { InspectionRoom } from './form';
import { markKey, type Inspection, type Mark } from './inspection';
import { formOf, type WalkedHome } from './terms';


export const TRIAL_KIND = 'trial-due';
/** An item in use (S1-14): when it is asked about again, and what was said. */
export type Trial = { readonly key: string; readonly room: string; readonly item: string; readonly name: string; readonly due: Day; readonly mark: Mark | null; readonly at: Instant | null };

/** What is tried in use after a finished walk; what was bad then is a defect already. */
export function trialsOf(inspection: Inspection | null, form: readonly InspectionRoom[]): readonly Trial[] {
  const finishedAt = inspection?.finishedAt;
  if (!finishedAt) return [];
  return form.flatMap((room) => room.items.flatMap((item): readonly Trial[] => {
    const key = markKey(room.code, item.code), said = inspection.trials?.[key];
    return item.trialDays && inspection.marks[key] === 'ok' ? [{ key, room: room.code, item: item.code, name: `${room.name}·${item.name}`, due: addDays(dayOf(finishedAt), item.trialDays), mark: said?.mark ?? null, at: said?.at ?? null }] : [];
  }));
}
/** What is to be asked about yet: nobody has answered, and it was not in use long enough when the household was asked last. */
export const toAsk = (trials: readonly Trial[], askedAt?: Instant): readonly Trial[] => trials.filter(({ mark, due }) => !mark && (askedAt === undefined || due > dayOf(askedAt)));
/** The first day of those; null: none is open. */
export const nextTrialDay = (trials: readonly Trial[], askedAt?: Instant): Day | null => toAsk(trials, askedAt).map(({ due }) => due).sort()[0] ?? null;

/** When its household is asked about what nobody has answered: in the morning of the day, once for each. */
export function trialsDueAt({ inspection, ...home }: WalkedHome & { readonly inspection: Inspection | null }): Instant {
  const day = inspection ? nextTrialDay(trialsOf(inspection, formOf({ ...home, inspection })), inspection.trialsAskedAt) : null;
  return day ? instantOf(day, '10:00') : NEVER;
}

/** What was said of some of them; said again it is what was said last. Refused: what is not on trial. */
export function triedOut(inspection: Inspection, form: readonly InspectionRoom[], marks: Readonly<Record<string, Mark>>, at: Instant, by: 'owner' | 'staff') {
  const known = new Set(trialsOf(inspection, form).map(({ key }) => key)), stray = Object.keys(marks).find((key) => !known.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  const said = Object.entries(marks).filter(([key, mark]) => inspection.trials?.[key]?.mark !== mark).map(([key, mark]) => [key, { mark, at, by }] as const);
  return ok({ ...inspection, trials: { ...inspection.trials, ...Object.fromEntries(said) } });
}
