import { createHash } from 'node:crypto';
import type { PayParts } from './pay-replies';

/** What wx.requestPayment is given; the sheet checks paySign. */
export function paymentOf(parts: Pick<PayParts, 'appid' | 'secret'>, prepayId: string, at: number, nonce: string): Record<string, string> {
  const signed = { appId: parts.appid, nonceStr: nonce, package: `prepay_id=${prepayId}`, signType: 'MD5', timeStamp: String(Math.floor(at / 1000)) };
  return { ...signed, paySign: signatureOf(signed, parts.secret) };
}

export function signatureOf(fields: Record<string, string>, secret: string): string {
  const text = Object.keys(fields).sort().map((key) => `${key}=${fields[key]}`).join('&');
  return createHash('md5').update(`${text}&key=${secret}`).digest('hex').toUpperCase();
}
