/** What WeChat says of the phone behind a code. */
export type PhoneInfo = { readonly purePhoneNumber?: string; readonly countryCode?: string };

/** The number as rosters have it: 13800006207, and abroad +85291234567. Without its country a number of another one would pass for a mainland one, and match nothing of its own. */
export const provenPhone = ({ purePhoneNumber = '', countryCode = '86' }: PhoneInfo = {}): string | null => {
  const digits = purePhoneNumber.replace(/\D/g, ''), country = countryCode.replace(/\D/g, '');
  return digits === '' ? null : country === '86' || country === '' ? digits : `+${country}${digits}`;
};
