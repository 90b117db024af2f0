import { randomBytes } from 'node:crypto';
import { wechatError, wechatOk, type OpenApi, type WeChatState } from './open-api';

/** Whose numbers the stage's phones may have. */
const COUNTRIES = ['86', '852', '853', '886', '81', '82', '65', '44', '1'];
const FIVE_MINUTES = 5 * 60_000;

/** What the getPhoneNumber button hands the page: a code for this person's number. */
export function givePhoneCode(state: WeChatState, openid: string, phone: string): string {
  const code = randomBytes(24).toString('hex');
  state.phoneCodes.set(code, { phone, openid, at: state.now() });
  return code;
}

/** phonenumber.getPhoneNumber: each code once, within five minutes. */
export const getPhoneNumber = (state: WeChatState): OpenApi => ({ params }) => {
  const code = String(params.code ?? '');
  const given = state.phoneCodes.get(code);
  if (!given) return wechatError(40029, 'code 无效');
  state.phoneCodes.delete(code);
  if (state.now() - given.at > FIVE_MINUTES) return wechatError(40029, 'code 无效');
  const country = COUNTRIES.find((one) => given.phone.startsWith(`+${one}`)) ?? '';
  return wechatOk({
    phone_info: {
      phoneNumber: given.phone,
      purePhoneNumber: given.phone.slice(country.length && country.length + 1),
      countryCode: country || '86',
      watermark: { timestamp: Math.floor(state.now() / 1000), appid: state.appid },
    },
  });
};
