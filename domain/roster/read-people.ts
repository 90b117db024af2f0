import { readIdentityNumber } from '../identity/identity-number';
import { readPhoneNumber } from '../identity/phone-number';
import type { RosterField } from './columns';
import type { RosterPerson } from './roster-home';
import type { RowReader } from './row-reader';
import { splitNumbers, splitPeople } from './split-people';

type Fields = { readonly name: RosterField; readonly phone: RosterField; readonly id: RosterField };
const OWNER: Fields = { name: 'owner', phone: 'phone', id: 'identityNumber' };
const CO_OWNER: Fields = { name: 'coOwner', phone: 'coOwnerPhone', id: 'coOwnerIdentityNumber' };
const NAME = /^[\p{Script=Han}〇·•]{2,20}$|^[A-Za-z][A-Za-z .,'’-]{1,40}$/u;
// Companies own homes too; their names are long and end so.
const COMPANY = /(公司|中心|银行|集团|委员会|合作社|厂|部)$/;

/** The people of one row: the owner column (which may hold several), then the co-owner columns. `isFirst`: the home's first row, whose first owner must be reachable. */
export function readPeople(row: RowReader, isFirst: boolean): readonly RosterPerson[] {
  const owners = readGroup(row, OWNER, isFirst);
  if (isFirst && owners.length === 0) row.problem('owner', 'OWNER_EMPTY');
  return [...owners, ...readGroup(row, CO_OWNER, false)];
}

function readGroup(row: RowReader, fields: Fields, firstMustBeReachable: boolean): readonly RosterPerson[] {
  const names = splitPeople(row.cell(fields.name));
  if (names.length === 0) return [];
  const phones = splitNumbers(row.cell(fields.phone)), ids = splitNumbers(row.cell(fields.id));
  if (ids.length > names.length || phones.length > names.length) row.problem(fields.name, 'CO_OWNERS_UNEVEN');
  return names.map((name, at): RosterPerson => {
    if (!NAME.test(name) && !COMPANY.test(name)) row.problem(fields.name, 'NAME_ODD');
    const identity = readIdentity(row, fields, ids[at] ?? '');
    return { name, phone: readPhone(row, fields, phones[at] ?? '', firstMustBeReachable && at === 0), ...identity, ...(row.sheet !== undefined && { sheet: row.sheet }), row: row.row };
  });
}

function readPhone(row: RowReader, fields: Fields, text: string, isNeeded: boolean): string {
  const phone = readPhoneNumber(text);
  if (phone.ok) return phone.value.number;
  if (isNeeded) row.problem(fields.phone, phone.code);
  else if (phone.code !== 'PHONE_EMPTY') row.problem(fields.phone, 'CO_OWNER_PHONE_BAD');
  return '';
}

function readIdentity(row: RowReader, fields: Fields, text: string): Pick<RosterPerson, 'idNumber' | 'idKind'> {
  const identity = readIdentityNumber(text);
  if (identity.ok) return { idNumber: identity.value.number, idKind: identity.value.kind };
  row.problem(row.isMapped(fields.id) ? fields.id : fields.name, identity.code);
  return { idNumber: '', idKind: null };
}
