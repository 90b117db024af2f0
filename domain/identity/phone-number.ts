import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { plainText } from '../kernel/plain-text';

export type PhoneNumber = { readonly kind: 'mobile' | 'landline' | 'abroad'; readonly number: string };
export type PhoneUnread = Refusal<'PHONE_EMPTY'> | Refusal<'PHONE_LENGTH', { readonly length: number }> | Refusal<'PHONE_UNREAD'>;

/** Reads a phone number as owners and developers write it: 138 1234 5678, +86-138…, 0571-8812 3456, +852 9123 4567. */
export function readPhoneNumber(text: string): Result<PhoneNumber, PhoneUnread> {
  const bare = plainText(text).replace(/[\s\-—()（）.'’]/g, '');
  if (bare === '') return refuse('PHONE_EMPTY');
  const home = bare.replace(/^(?:\+|00)?86(?=1\d{10}$|0?[1-9]\d{8,10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(home)) return ok({ kind: 'mobile', number: home });
  if (/^0\d{2,3}[2-9]\d{6,7}$/.test(home)) return ok({ kind: 'landline', number: home });
  if (/^(?:\+|00)(?!86)[1-9]\d{6,14}$/.test(bare)) return ok({ kind: 'abroad', number: bare.replace(/^00/, '+') });
  return /^1\d+$/.test(home) && home.length !== 11 ? refuse('PHONE_LENGTH', { length: home.length }) : refuse('PHONE_UNREAD');
}

/** The number as WeChat proves it to be somebody's: a mainland mobile, or one abroad with its country. '' for a landline and whatever cannot be read. */
export function provableNumber(text: string): string {
  const read = readPhoneNumber(text);
  return read.ok && read.value.kind !== 'landline' ? read.value.number : '';
}
