import { readIdentityNumber } from '../identity/identity-number';
import type { Day } from '../kernel/calendar';

/** Below this age data of a child needs the guardian's consent (个人信息保护法 art. 31). */
export const CHILD_YEARS = 14;

/** The birthday an identity number carries; null where its kind carries none, or it cannot be read. */
export function birthdayOf(number: string): Day | null {
  const read = readIdentityNumber(number);
  if (!read.ok) return null;
  const { kind, number: digits } = read.value;
  const text = kind === 'residentId15' ? `19${digits.slice(6, 12)}` : (kind === 'residentId' || kind === 'residencePermit' || kind === 'permanentResident') && digits.length === 18 ? digits.slice(6, 14) : '';
  return text ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` : null;
}

/** Has not had the fourteenth birthday yet. Whoever is born on 29 February has it on 1 March of other years. */
export function isChild(birthday: Day, today: Day): boolean {
  const [year = '', ...rest] = birthday.split('-');
  return today < `${String(Number(year) + CHILD_YEARS).padStart(4, '0')}-${rest.join('-')}`;
}

type Resident = { readonly idNumber: string; readonly relation: string; readonly isGrown?: boolean };
/** Who is grown by what they are to whoever registers: one marries, rents and is a parent as a grown person only. Any other relation says nothing of an age. */
const GROWN = /^(配偶|父母|父亲|母亲|租客)$/;

/** Nothing written down tells this resident's age (no number, or one without a birthday), so whoever registers has to say it. */
export const isAgeUntold = ({ idNumber, relation }: Resident): boolean => relation !== '' && !GROWN.test(relation) && birthdayOf(idNumber) === null;

/** Whose data may only be handed in with the guardian's consent (OP-7): children by their birthday, and those whose age nothing tells until they are said to be fourteen. */
export const childrenAmong = <P extends Resident>(people: readonly P[], today: Day): readonly P[] =>
  people.filter((one) => { const birthday = birthdayOf(one.idNumber); return birthday === null ? isAgeUntold(one) && !one.isGrown : isChild(birthday, today); });
