import { floorOf, type BoundOwner, type Home, type RosterOwner } from '../community/home';
import { homeIdOf, type CommunityId, type HomeId } from '../kernel/ids';
import { sameOwner, type FiledHome, type RosterKeys } from './diff-roster';
import { comparableIdentityNumber, identityTail } from '../identity/identity-number';
import { factsAfter } from './facts-after';
import type { RosterHome } from './roster-home';
import type { RosterOwnerRead } from './roster-import';

/** How numbers are put away: sealed to be read again, indexed to be found and compared. */
export type Safe = { seal(text: string): string; index(text: string, like?: string): string };
export type HomeRead = Omit<RosterHome, 'owners' | 'rows' | 'spaceCells'> & { readonly owners: readonly RosterOwnerRead[] };

/** The keys by which a file's people are compared with those on file. */
export const addressText = (address: string): string => `address|${address}`;
export const rosterKeys = (safe: Safe): RosterKeys => ({
  idKey: (idNumber, like) => (idNumber ? safe.index(`id|${comparableIdentityNumber(idNumber)}`, like) : ''),
  phoneKey: (phone, like) => (phone ? safe.index(phone, like) : ''),
  addressKey: (address, like) => safe.index(addressText(address), like),
});
export const filedHome = (home: Omit<FiledHome, 'owners'> & Pick<Home, 'owners'>): FiledHome => ({ ...home, owners: home.owners.map(({ name, phoneIndex, idIndex, addressIndex }) => ({ name, phoneKey: phoneIndex, idKey: idIndex, ...(addressIndex ? { addressKey: addressIndex } : {}) })) });

const phoneFields = (phone: string, safe: Safe) => ({ phone: safe.seal(phone), phoneIndex: rosterKeys(safe).phoneKey(phone), phoneTail: phone.slice(-4) });
const idFields = (homeId: HomeId, idNumber: string, safe: Safe) => ({ idNumber: safe.seal(idNumber), idTailProof: idNumber ? safe.index(`${homeId}|${identityTail(idNumber)}`) : '', idIndex: rosterKeys(safe).idKey(idNumber) });
const addressFields = (address: string | undefined, safe: Safe, known?: string) => (!address || rosterKeys(safe).addressKey(address, known) === known ? {} : { address: safe.seal(address), addressIndex: rosterKeys(safe).addressKey(address) });
const newOwner = (homeId: HomeId, no: number, person: Pick<RosterOwnerRead, 'name' | 'phone' | 'idNumber' | 'address'>, safe: Safe): RosterOwner => ({ no, name: person.name, ...phoneFields(person.phone, safe), ...idFields(homeId, person.idNumber, safe), ...addressFields(person.address, safe) });

const factsOf = ({ building, unit, room, houseType, area, contractKind = 'purchase', contractNo, deliveryFrom, deliveryTo }: HomeRead) => ({ building, unit, room, floor: floorOf(room), houseType, area, contractKind, contractNo, deliveryFrom, deliveryTo });

/** A home as it comes onto the roster, its numbers put away. */
export function newHome(communityId: CommunityId, read: HomeRead, safe: Safe): Home {
  const _id = homeIdOf(communityId, read.building, read.unit, read.room);
  return { _id, communityId, ...factsOf(read), owners: read.owners.map((person, i) => newOwner(_id, i + 1, person, safe)), bound: [], batchId: null, bindTries: 0, bindLockedUntil: 0 };
}

/**
 * A home as a later roster has it. Whoever is still named, or stands there by the number of their paper under a corrected name, keeps their number and what the file is silent about; new names get new numbers, never one used before.
 * `ended`: phones whose owner is named no more; their rights end.
 */
export function updatedHome(before: Home, read: HomeRead, safe: Safe): { readonly home: Home; readonly ended: readonly BoundOwner[] } {
  const keys = rosterKeys(safe), used = new Set<number>();
  let next = Math.max(0, ...before.owners.map(({ no }) => no), ...before.bound.map(({ ownerNo }) => ownerNo));
  const owners = read.owners.map((person): RosterOwner => {
    const known = sameOwner(person, before.owners.filter(({ no }) => !used.has(no)).map((owner) => ({ owner, name: owner.name, phoneKey: owner.phoneIndex, idKey: owner.idIndex })), keys)?.owner;
    if (!known) return newOwner(before._id, ++next, person, safe);
    used.add(known.no);
    return {
      ...known, name: person.name,
      ...(person.phone && keys.phoneKey(person.phone, known.phoneIndex) !== known.phoneIndex ? phoneFields(person.phone, safe) : {}),
      ...(person.idNumber && keys.idKey(person.idNumber, known.idIndex) !== known.idIndex ? idFields(before._id, person.idNumber, safe) : {}),
      ...addressFields(person.address, safe, known.addressIndex),
    };
  });
  const isNamed = ({ ownerNo }: BoundOwner): boolean => owners.some(({ no }) => no === ownerNo);
  return { home: { ...before, ...factsAfter(read, before, before.owners.length > 0 && !used.size), owners, bound: before.bound.filter(isNamed) }, ended: before.bound.filter((one) => !isNamed(one)) };
}

/** A home as it is once sold: nobody of before is an owner, whatever they are called; numbers are never used twice, codes to bind are void. */
export function soldHome(before: Home, people: readonly Pick<RosterOwnerRead, 'name' | 'phone' | 'idNumber'>[], safe: Safe): Home {
  const last = Math.max(0, ...before.owners.map(({ no }) => no), ...before.bound.map(({ ownerNo }) => ownerNo));
  return { ...before, owners: people.map((person, i) => newOwner(before._id, last + 1 + i, person, safe)), bound: [], invites: {}, inviteDigests: [], bindTries: 0, bindLockedUntil: 0, sales: (before.sales ?? 0) + 1 };
}
