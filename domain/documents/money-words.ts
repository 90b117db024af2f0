import { isFen, type Fen } from '../kernel/money';

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'], PLACES = ['', '拾', '佰', '仟'], GROUPS = ['', '万', '亿'];

function groupWords(group: number): string {
  let words = '', isZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) { isZero = words !== ''; continue; }
    words += `${isZero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    isZero = false;
  }
  return words;
}

/** An amount as receipts must write it: 33208 → 叁佰叁拾贰元零捌分, 200000 → 贰仟元整. Below a hundred thousand million yuan. */
export function moneyWords(fen: Fen): string {
  if (!isFen(fen) || fen >= 10 ** 14) throw new RangeError(`not an amount: ${fen}`);
  const yuan = Math.floor(fen / 100), jiao = Math.floor(fen / 10) % 10, rest = fen % 10;
  let words = '', gap = false;
  for (let at = GROUPS.length - 1; at >= 0; at -= 1) {
    const group = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (group === 0) { gap = words !== ''; continue; }
    words += `${words !== '' && (gap || group < 1000) ? '零' : ''}${groupWords(group)}${GROUPS[at]}`;
    gap = false;
  }
  const whole = words === '' ? '' : `${words}元`;
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`;
  const join = jiao === 0 && whole !== '' ? '零' : '';
  return `${whole}${jiao > 0 ? `${DIGITS[jiao]}角` : join}${rest > 0 ? `${DIGITS[rest]}分` : '整'}`;
}
