import type { Instant } from '../kernel/calendar';
import type { ConditionalUpdate } from './seat-commands';

/** What a household is told of its visit, beside what it did itself. Words of the sentence are the client's and the message template's. */
export type TellKind = 'place-offered' | 'offer-over' | 'wait-over' | 'visit-missed' | 'visit-moved' | 'visit-placed' | 'visit-released' | 'visit-confirmed' | 'visit-tomorrow';
/** Why a line ended without a place: the time came, the slot was closed, or the home came in another way. */
export type WaitOver = 'passed' | 'closed' | 'arrived';
export type Tell = { readonly home: string; readonly kind: TellKind; readonly at: Instant; readonly words: Readonly<Record<string, string>> };

/** One entry a home, kind, slot and moment: written twice it is the same entry. Letters a path may hold. */
export const tellId = ({ home, kind, at }: Tell, about: string): string => `${home}|${kind}|${about}|${at}`;
export const telling = (tell: Tell, about: string): Readonly<Record<string, Tell>> => ({ [`tell.${tellId(tell, about)}`]: tell });
/** These entries are carried out. */
export const toldOf = (ids: readonly string[]): ConditionalUpdate => ({ guard: {}, patch: { unset: ids.map((id) => `tell.${id}`) } });
