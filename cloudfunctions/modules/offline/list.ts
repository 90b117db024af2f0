import { contract } from '@contract/contract';
import { slotAt, type Ledger } from '@domain/booking/ledger';
import { DUTIES, type Duty } from '@domain/community/community';
import { crewRole, hasDuty } from '@domain/community/grants';
import { homeLabel } from '@domain/community/home';
import { identityTail } from '@domain/identity/identity-number';
import { formOf } from '@domain/inspection/terms';
import { dayOf, type Day } from '@domain/kernel/calendar';
import { homeIdOf, homeKeyOf, type CommunityId } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { lacksOf } from '@domain/movein/lacks';
import { fitted, formsOf, listedHome, wayKey, wayOf, type ListHead, type ListedHome } from '@domain/offline/day-list';
import { comingLedgers } from '@cloud/kit/coming-ledgers';
import { hmac } from '@cloud/kit/digest';
import { visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { passKeyOf } from '@cloud/kit/pass-key';
import { acceptedTail } from '@cloud/kit/registration-record';
import { ticketOf } from './ticket';

/** Homes read for one page, and what a page may weigh with its head, its templates and forms. */
const MOST_HOMES = 100;
const PAGE_BYTES = 240_000;
const FORMS_BYTES = 80_000;
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The day's households for a phone that may lose its signal: grants and ledgers, then a page of cases, and of homes where papers are checked. */
export const list = implement(contract.offline.list, async ({ store, vault, right, openid, at, input: { communityId, device, after } }) => {
  const day = dayOf(at);
  const [ledgers, { grants }] = await Promise.all([comingLedgers(store, communityId, ['communityId', 'seats', 'slots', 'firstDay', 'batch'], { kind: null }), right()]);
  const role = crewRole(grants, communityId), duties = new Set<Duty>(DUTIES.filter((duty) => hasDuty(grants, communityId, duty)));
  const today = ledgers.flatMap((ledger) => comingOn(ledger, day)).sort((a, b) => (a.key < b.key ? -1 : 1)), rest = today.filter(({ key }) => after === null || key > after), page = rest.slice(0, MOST_HOMES);
  const ids = page.map(({ key }) => idOf(communityId, key));
  const [cases, homes] = page.length ? await Promise.all([
    store.list('cases', { where: { homeId: { in: ids } }, limit: MOST_HOMES }),
    duties.has('desk') ? store.list('homes', { where: { communityId, _id: { in: ids } }, fields: ['owners'], limit: MOST_HOMES }) : [],
  ]) : [[], []];
  const salt = vault.index(`offline-salt|${openid}|${device}|${day}`), byHome = new Map(cases.map((one) => [homeKeyOf(one.homeId), one])), numbers = new Map(homes.map((home) => [homeKeyOf(home._id), home.owners]));
  const listed = page.flatMap(({ key, ledger, seat, visit }): readonly ListedHome[] => {
    const moveIn = byHome.get(key);
    if (!moveIn || moveIn.former) return [];
    const tailOf = (no: number): string | null => { const sealed = numbers.get(key)?.find((owner) => owner.no === no)?.idNumber; return sealed ? identityTail(vault.open(sealed)) : duties.has('desk') ? acceptedTail(vault, moveIn, no) : null; };
    return [listedHome(moveIn, { ledger, seat, visit }, lacksOf(moveIn, seat, visit.day, at), homeLabel(moveIn.place), duties, openid, { hmac, tailOf, salt, passKey: (homeId, slot, proxyNo) => passKeyOf(vault, homeId, slot, proxyNo) }, at)];
  });
  const head: ListHead | null = after === null ? { ...headOf(ledgers, day, duties), communityName: role?.communityName ?? '', may: (['repair', 'escort'] as const).filter((duty) => duties.has(duty)) } : null;
  const some = fitted(listed, bytesOf, PAGE_BYTES - FORMS_BYTES - bytesOf(head)), last = some.length < listed.length ? some.at(-1)?.home : page.at(-1)?.key;
  const moveIns = some.flatMap(({ home }) => byHome.get(home) ?? []), walks = duties.has('escort') || duties.has('repair');
  const ways = Object.fromEntries(moveIns.map((moveIn) => [wayKey(moveIn), wayOf(moveIn)])), { forms, keyOf } = formsOf(walks ? moveIns.map((moveIn) => [homeKeyOf(moveIn.homeId), moveIn.houseType, formOf(moveIn)] as const) : []);
  return ok({ day, at, key: vault.index(`offline-list|${openid}|${device}|${day}`), salt, ticket: ticketOf(vault, { communityId, openid, device, day }), name: role?.name ?? '', head, ways, forms, homes: some.map((home) => { const form = keyOf(home.home); return form ? { ...home, form } : home; }), next: last !== undefined && last !== today.at(-1)?.key ? last : null });
});

type OfDay = Pick<Ledger, '_id' | 'seats' | 'slots' | 'firstDay' | 'batch'>;
const idOf = (communityId: CommunityId, key: string) => { const [building = '', unit = '', room = ''] = key.split('-'); return homeIdOf(communityId, building, unit, room); };
function comingOn(ledger: OfDay, day: Day) {
  return Object.entries(ledger.seats).flatMap(([key, seat]) => {
    const visit = visitOf(ledger, seat);
    return visit?.day === day ? [{ key, ledger, seat, visit }] : [];
  });
}

/** Who holds a place on another day: a code of theirs cannot be checked here, but the desk can say when they are due. */
function headOf(ledgers: readonly OfDay[], day: Day, duties: ReadonlySet<Duty>): ListHead {
  const batches = ledgers.map((ledger) => ({ name: ledger.batch.name, isToday: Object.keys(ledger.slots).some((id) => slotAt(ledger, id)?.day === day) }));
  const others = duties.has('desk') ? ledgers.flatMap((ledger, at) => Object.entries(ledger.seats).flatMap(([key, seat]) => (seat.slot && visitOf(ledger, seat)?.day !== day ? [[key, `${seat.slot.slice(0, 4)}${at}`] as const] : []))) : [];
  return { others: Object.fromEntries(others), batches };
}
