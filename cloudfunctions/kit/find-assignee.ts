import { firmsOf, peopleOfFirm } from '@domain/community/partners';
import type { Assignment } from '@domain/defects/loop';
import { DAY, instantOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { refuse, type Refusal } from '@domain/kernel/result';
import type { Context } from './implement';

type Asked = { readonly homeId: string; readonly firmId: string | null; readonly personId: string | null; readonly deadline: string | null };
type Found = { readonly ok: true; readonly value: Assignment } | Refusal<'FIRM_UNKNOWN' | 'CREW_UNKNOWN', Record<never, never>>;
/** Who it is given to, by the names they have now: somebody of the firm, or of our own people where no firm is named. */
export async function findAssignee({ store }: Pick<Context, 'store'>, { homeId, firmId, personId, deadline }: Asked): Promise<Found> {
  const community = await store.find('communities', communityOf(homeId), ['partners', 'crew']);
  const firm = firmId === null ? null : firmsOf(community ?? {}).find(({ id }) => id === firmId);
  if (firm === undefined) return refuse('FIRM_UNKNOWN');
  const people = firm ? peopleOfFirm(firm) : (community?.crew ?? []).filter(({ left }) => !left);
  const person = personId === null ? null : people.find(({ id }) => id === personId);
  if (person === undefined) return refuse('CREW_UNKNOWN');
  return { ok: true, value: { firm: firm && { id: firm.id, name: firm.name }, person: person && { id: person.id, name: person.name }, deadline: deadline === null ? null : instantOf(deadline) + DAY - 1 } };
}
