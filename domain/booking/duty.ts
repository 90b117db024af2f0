import type { OnDuty, Told } from './ledger';

/** Who answers questions in a slot: its own expert, else the day's; the rest area is the day's unless the slot has another. */
export function dutyAt({ duty = {} }: Pick<Told, 'duty'>, slot: string, day: string): OnDuty {
  const own = duty[slot], usual = duty[day];
  return { expert: own?.expert || usual?.expert || '', restArea: own?.restArea || usual?.restArea || '' };
}
/** The same for an answer: nothing where the desk has said nothing. */
export function dutyOf(told: Pick<Told, 'duty'>, visit: { readonly slot: string; readonly day: string } | null): { readonly duty?: OnDuty } {
  const duty = visit && dutyAt(told, visit.slot, visit.day);
  return duty && (duty.expert || duty.restArea) ? { duty } : {};
}
