import type { Trade } from '../defects/trades';
import type { Terms } from '../defects/clock';
import { ok, refuse } from '../kernel/result';
import type { OpenId } from '../kernel/ids';
import type { Community } from './community';
import type { Grants, PartnerRole } from './grants';

/** Somebody of a firm, known by phone like the crew; in effect once they have joined. */
export type FirmPerson = { readonly id: string; readonly name: string; readonly isLead: boolean; readonly phone: string; readonly phoneIndex: string; readonly phoneTail: string; readonly openid: OpenId | null; readonly left: boolean };
/** A contractor or the developer's own people: what they mend, and who they are. */
export type Firm = { readonly id: string; readonly name: string; readonly trades: readonly Trade[]; readonly people: readonly FirmPerson[]; readonly left: boolean };
export const MOST_FIRMS = 40;
export const MOST_PEOPLE = 30;

export const firmsOf = ({ partners = [] }: Pick<Community, 'partners'>): readonly Firm[] => partners.filter(({ left }) => !left);
export const peopleOfFirm = (firm: Firm | undefined): readonly FirmPerson[] => (firm?.people ?? []).filter(({ left }) => !left);
/** Which firm gets a new defect of a trade: the first that has it. */
export const firmsByTrade = (firms: readonly Firm[]): NonNullable<Terms['firms']> =>
  Object.fromEntries(firms.filter(({ left }) => !left).flatMap(({ id, name, trades }) => trades.map((trade) => [trade, { id, name }] as const)).reverse());

/** Named anew or changed; a trade has one firm, so it leaves the one that had it. Refused: a name another firm has, one too many. */
export function firmSaved(firms: readonly Firm[], saved: Pick<Firm, 'id' | 'name' | 'trades'>) {
  const now = firms.filter(({ left }) => !left), known = now.some(({ id }) => id === saved.id);
  if (now.some(({ id, name }) => id !== saved.id && name === saved.name)) return refuse('FIRM_TAKEN');
  if (!known && now.length >= MOST_FIRMS) return refuse('FIRMS_TOO_MANY', { limit: MOST_FIRMS });
  const others = firms.map((firm): Firm => (firm.id === saved.id ? { ...firm, ...saved } : { ...firm, trades: firm.trades.filter((trade) => !saved.trades.includes(trade)) }));
  return ok(known ? others : [...others, { ...saved, people: [], left: false }]);
}

export const partnerOfPhone = (firms: readonly Firm[], phoneIndex: string): { readonly firm: Firm; readonly person: FirmPerson } | undefined =>
  firms.filter(({ left }) => !left).flatMap((firm) => peopleOfFirm(firm).filter((one) => one.phoneIndex === phoneIndex).map((person) => ({ firm, person })))[0];

/** A place for a phone in a firm. One place a phone; the crew's own people are not a firm's. */
export function personNamed({ partners = [], crew }: Pick<Community, 'partners' | 'crew'>, firmId: string, person: Omit<FirmPerson, 'openid' | 'left'>) {
  const firm = partners.find(({ id, left }) => id === firmId && !left);
  if (!firm) return refuse('FIRM_UNKNOWN');
  if (partnerOfPhone(partners, person.phoneIndex) || crew.some(({ left, phoneIndex }) => !left && phoneIndex === person.phoneIndex)) return refuse('ALREADY_HIRED');
  if (peopleOfFirm(firm).length >= MOST_PEOPLE) return refuse('FIRMS_TOO_MANY', { limit: MOST_PEOPLE });
  return ok(partners.map((one): Firm => (one.id === firmId ? { ...one, people: [...one.people, { ...person, openid: null, left: false }] } : one)));
}

export const partnerJoined = (firms: readonly Firm[], personId: string, openid: OpenId): readonly Firm[] => firms.map((firm) => ({ ...firm, people: firm.people.map((one) => (one.id === personId ? { ...one, openid } : one)) }));

/** A firm's place ends with all its people, or one person's: `ended` are those whose right must go. May be ended again. */
export function partnerEnded(firms: readonly Firm[], firmId: string, personId: string | null) {
  const firm = firms.find(({ id }) => id === firmId);
  if (!firm || (personId !== null && !firm.people.some(({ id }) => id === personId))) return refuse('FIRM_UNKNOWN');
  const goes = (id: string): boolean => personId === null || id === personId;
  const after: Firm = { ...firm, ...(personId === null ? { left: true, trades: [] } : {}), people: firm.people.map((one) => (goes(one.id) ? { ...one, left: true } : one)) };
  return ok({ firms: firms.map((one) => (one.id === firmId ? after : one)) as readonly Firm[], ended: firm.people.filter(({ id }) => goes(id)).flatMap(({ openid }) => (openid ? [openid] : [])) as readonly OpenId[] });
}

/** The person's grants with that place, and no other firm's there. */
export const withPartner = (grants: Grants, role: PartnerRole): Grants => ({ ...grants, partner: [...(grants.partner ?? []).filter(({ communityId }) => communityId !== role.communityId), role] });
export const withoutPartner = (grants: Grants, communityId: string): Grants => ({ ...grants, partner: (grants.partner ?? []).filter((role) => role.communityId !== communityId) });
