import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { plainText } from '../kernel/plain-text';

/** 居民身份证 (18 or 15 digits), 港澳台居民居住证, 港澳居民来往内地通行证, 台湾居民来往大陆通行证, 外国人永久居留身份证, 护照; 统一社会信用代码 of a company that owns a home. */
export type IdentityKind = 'residentId' | 'residentId15' | 'residencePermit' | 'hongKongMacaoPermit' | 'taiwanPermit' | 'permanentResident' | 'passport' | 'creditCode';
export type IdentityNumber = { readonly kind: IdentityKind; readonly number: string };
export type IdentityUnread =
  | Refusal<'ID_EMPTY'> | Refusal<'ID_LENGTH', { readonly length: number }> | Refusal<'ID_CHECKSUM'> | Refusal<'ID_BIRTHDAY'>
  | Refusal<'ID_LOST_DIGITS'> | Refusal<'ID_UNREAD'>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The 18th character of a resident number, GB 11643-1999 (ISO 7064 MOD 11-2). */
export const checkCharacterOf = (first17: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11);

// By calendar words only: a birthday as an instant goes wrong in the daylight-saving years until 1991.
function isBirthday(text: string): boolean {
  const year = Number(text.slice(0, 4)), month = Number(text.slice(4, 6)), day = Number(text.slice(6, 8));
  if (year < 1900 || year > 2100 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || leap;
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The 18th character of a company's code, GB 32100-2015. */
export const creditCheckOf = (first17: string): string => {
  let sum = 0, weight = 1;
  for (const character of first17) { sum += CREDIT.indexOf(character) * weight; weight = (weight * 3) % 31; }
  return CREDIT.charAt((31 - (sum % 31)) % 31);
};

// Since 2023: 9, the province, the country, birthday, sequence, check.
const newPermanentResident = /^9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

function readResident(number: string): Result<IdentityNumber, IdentityUnread> {
  if (checkCharacterOf(number) !== number[17]) return refuse(number.endsWith('000') ? 'ID_LOST_DIGITS' : 'ID_CHECKSUM');
  if (!isBirthday(number.slice(6, 14))) return refuse('ID_BIRTHDAY');
  return ok({ kind: /^8[123]/.test(number) ? 'residencePermit' : newPermanentResident.test(number) ? 'permanentResident' : 'residentId', number });
}

const others: readonly (readonly [IdentityKind, RegExp])[] = [
  ['hongKongMacaoPermit', /^[HM]\d{8}(\d{2})?$/],
  ['permanentResident', /^[A-Z]{3}\d{12}$/],
  ['taiwanPermit', /^\d{8}$|^\d{10}[A-Z]?$/],
  ['passport', /^(?=.*\d)[A-Z]{1,2}\d{6,9}[A-Z]?$|^(?=.*[A-Z])[A-Z0-9]{7,9}$|^\d{9}$/]
];

/**
 * Reads an identity paper's number and tells its kind. 18 digits are checked by checksum and birthday, 15 by birthday, the others by shape.
 * Refusals name what is wrong; ID_LOST_DIGITS is Excel's doing (numbers keep 15 digits there). Source: REQUIREMENTS S0-71, S0-136.
 */
export function readIdentityNumber(text: string): Result<IdentityNumber, IdentityUnread> {
  const number = plainText(text).toUpperCase().replace(/[\s\-'’]/g, '');
  if (number === '') return refuse('ID_EMPTY');
  if (/^\d{17}[\dX]$/.test(number)) return readResident(number);
  if (/^\d{15}$/.test(number)) return isBirthday(`19${number.slice(6, 12)}`) ? ok({ kind: 'residentId15', number }) : refuse('ID_BIRTHDAY');
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number)) return creditCheckOf(number.slice(0, 17)) === number[17] ? ok({ kind: 'creditCode', number }) : refuse('ID_CHECKSUM');
  const kind = others.find(([, shape]) => shape.test(number))?.[0];
  if (kind) return ok({ kind, number });
  return /^\d{11,}X?$/.test(number) ? refuse('ID_LENGTH', { length: number.length }) : refuse('ID_UNREAD');
}

/** The last four that are asked for: of a 15-digit number those of its 18-digit successor, which is what the card shows today. */
export const identityTail = (text: string): string => comparable(text).slice(-4);

/** Whether two texts name the same paper, however they are typed. */
export const isSameIdentityNumber = (one: string, other: string): boolean => comparable(one) === comparable(other);
const comparable = (text: string): string => { const read = readIdentityNumber(text); return comparableIdentityNumber(read.ok ? read.value.number : text.trim().toUpperCase()); };

/** The number as it is compared: a 15-digit one and its 18-digit successor are the same person. */
export const comparableIdentityNumber = (number: string): string => {
  if (!/^\d{15}$/.test(number)) return number;
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return first17 + checkCharacterOf(first17);
};
