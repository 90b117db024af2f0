/** Full-width letters, digits and signs made ordinary, odd spaces made plain, ends trimmed. Chinese punctuation stays. */
export const plainText = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => ('，；：（）！？'.includes(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)))
    .replace(/[\u00a0\u3000\u200b-\u200f\ufeff\t]/g, ' ').trim();

const DIGITS = '零一二三四五六七八九';
/** 十二 → 12, 二十 → 20, 三 → 3; up to 99. Anything else is undefined. */
export function chineseNumber(text: string): number | undefined {
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!parts || text === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (ten === '') return tens !== '' && ones === '' ? DIGITS.indexOf(tens) : undefined;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
