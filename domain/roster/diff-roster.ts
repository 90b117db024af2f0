import { contractOf, homeShort, type ContractKind, type Place } from '../community/home';
import { factsAfter } from './facts-after';
import type { RosterHome, RosterPerson } from './roster-home';

/** An owner already on file: `idKey` is whatever stands for the identity number there (a blind index), '' for none. */
export type FiledOwner = { readonly name: string; readonly phoneKey: string; readonly idKey: string; readonly addressKey?: string };
export type FiledHome = Place & Pick<RosterHome, 'houseType' | 'area' | 'contractNo' | 'deliveryFrom' | 'deliveryTo'> & { /** Absent on homes taken in before it was kept. */ readonly contractKind?: ContractKind; readonly owners: readonly FiledOwner[] };
/** How the file's numbers become keys; the stored ones may be unreadable on purpose. */
export type RosterKeys = { readonly addressKey: (address: string, like?: string) => string;  readonly idKey: (idNumber: string, /** The stored one it is compared with. */ like?: string) => string; readonly phoneKey: (phone: string, like?: string) => string };

export type ChangedField = 'houseType' | 'area' | 'contractKind' | 'contractNo' | 'deliveryFrom' | 'deliveryTo' | 'owners' | 'ownerPhone' | 'ownerId' | 'ownerAddress' | 'spaces';
export type HomeChange = { readonly home: RosterHome; readonly fields: readonly ChangedField[]; /** All owners are others: the home was sold. */ readonly isSold: boolean };
export type RosterDiff = {
  readonly added: readonly RosterHome[]; readonly same: readonly string[]; readonly changed: readonly HomeChange[]
  /** On file, not in this reading, by short name. Never removed by an import: a person decides. */
  readonly missing: readonly string[]
};

/** What a reading would change. The same file again changes nothing: every home is in `same`. `left` (problem homes) do not count as missing. */
export function diffRoster(homes: readonly RosterHome[], filed: readonly FiledHome[], keys: RosterKeys, left: readonly string[] = []): RosterDiff {
  const onFile = new Map(filed.map((home) => [homeShort(home), home]));
  const added: RosterHome[] = [], same: string[] = [], changed: HomeChange[] = [];
  for (const home of homes) {
    const before = onFile.get(homeShort(home));
    if (!before) { added.push(home); continue; }
    const change = compare(home, before, keys);
    if (change.fields.length === 0) same.push(homeShort(home)); else changed.push(change);
  }
  const read = new Set([...homes.map(homeShort), ...left]);
  return { added, same, changed, missing: [...onFile.keys()].filter((name) => !read.has(name)) };
}

const plain = ['houseType', 'area', 'contractNo', 'deliveryFrom', 'deliveryTo', 'contractKind'] as const;

function compare(home: RosterHome, before: FiledHome, keys: RosterKeys): HomeChange {
  const isOnFile = (person: RosterPerson): FiledOwner | undefined => sameOwner(person, before.owners, keys);
  const known = home.owners.map(isOnFile), isSold = before.owners.length > 0 && known.every((owner) => !owner);
  const after = factsAfter(home, before, isSold), was = { ...before, ...contractOf(before) };
  const fields: ChangedField[] = plain.filter((field) => after[field] !== was[field]);
  if (known.some((owner, at) => owner?.name !== home.owners[at]?.name) || home.owners.length !== before.owners.length) fields.push('owners');
  if (home.owners.some((person, at) => person.phone !== '' && known[at] && keys.phoneKey(person.phone, known[at]?.phoneKey) !== known[at]?.phoneKey)) fields.push('ownerPhone');
  if (home.owners.some(({ idNumber }, at) => idNumber !== '' && known[at] && keys.idKey(idNumber, known[at]?.idKey) !== known[at]?.idKey)) fields.push('ownerId');
  if (home.owners.some(({ address }, at) => address && known[at] && keys.addressKey(address, known[at]?.addressKey) !== known[at]?.addressKey)) fields.push('ownerAddress');
  if (home.spaces?.length) fields.push('spaces');
  return { home, fields, isSold };
}

/** Who of those on file a file's person is: by the number of their paper, under whatever name; by name, where one side has no number or the phone is the same. What was put right is no sale. */
export function sameOwner<O extends FiledOwner>({ name, idNumber, phone }: Pick<RosterPerson, 'name' | 'idNumber' | 'phone'>, owners: readonly O[], keys: RosterKeys): O | undefined {
  const byNumber = idNumber === '' ? undefined : owners.find(({ idKey }) => idKey !== '' && keys.idKey(idNumber, idKey) === idKey);
  return byNumber ?? owners.find((owner) => owner.name === name && (idNumber === '' || owner.idKey === '' || (phone !== '' && keys.phoneKey(phone, owner.phoneKey) === owner.phoneKey)));
}
