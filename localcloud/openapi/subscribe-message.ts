import { HttpError } from '../http/http-error';
import { wechatError, wechatOk, type OpenApi, type WeChatState } from './open-api';

/** A one-time consent asks for at most this many templates in one tap. */
const MOST_IN_ONE_TAP = 3;
const keyOf = (openid: string, templateId: string): string => `${openid} ${templateId}`;

/** wx.requestSubscribeMessage with the person's choice a template; unnamed ones are accepted. One acceptance = one message. */
export function answerSubscribe(
  state: WeChatState,
  openid: string,
  templateIds: readonly string[],
  choices: Record<string, string>,
): Record<string, string> {
  if (templateIds.length === 0) throw new HttpError(400, 10001, 'requestSubscribeMessage:fail TmplIds can\'t be empty');
  if (templateIds.length > MOST_IN_ONE_TAP) throw new HttpError(400, 20003, 'requestSubscribeMessage:fail Templates count out of max bounds');
  const answers: Record<string, string> = { errMsg: 'requestSubscribeMessage:ok' };
  for (const templateId of templateIds) {
    const choice = choices[templateId] ?? 'accept';
    answers[templateId] = choice;
    if (choice !== 'accept') continue;
    const left = state.consents.get(keyOf(openid, templateId))?.left ?? 0;
    state.consents.set(keyOf(openid, templateId), { openid, templateId, left: left + 1 });
  }
  return answers;
}

/** subscribeMessage.send: uses one consent up, or is refused with WeChat's number. */
export const sendSubscribeMessage = (state: WeChatState): OpenApi => (call) => {
  const { touser, template_id: templateId, data } = call.params;
  if (typeof touser !== 'string' || touser === '') return wechatError(40003, 'invalid openid');
  if (typeof templateId !== 'string' || templateId === '') return wechatError(40037, 'invalid template_id');
  const fields = state.templates?.[templateId];
  if (state.templates && !fields) return wechatError(40037, 'invalid template_id');
  const unfit = unfitKeyword(data, fields);
  if (unfit) return wechatError(47003, `argument invalid! ${unfit}`);
  const consent = state.consents.get(keyOf(touser, templateId));
  if (!consent || consent.left === 0) return wechatError(43101, 'user refuse to accept the msg');
  state.consents.set(keyOf(touser, templateId), { ...consent, left: consent.left - 1 });
  return wechatOk({ msgid: state.now() });
};

// The kinds of keyword a template is made of (`thing1`, `time2` …), and what WeChat takes as their value.
const LONGEST: Record<string, number> = {
  thing: 20, number: 32, letter: 32, symbol: 5, character_string: 32, time: 64, date: 64, amount: 16, phone_number: 17, car_number: 8, name: 10, phrase: 5,
};
const SHAPE: Record<string, RegExp> = {
  number: /^-?\d+(\.\d+)?$/,
  letter: /^[a-zA-Z]+$/,
  character_string: /^[\x21-\x7e]+$/,
  phone_number: /^[\d+-]+$/,
  amount: /^[¥￥$€£]?\d+(\.\d+)?元?$/,
  date: /\d/,
  time: /\d/,
};

function unfitKeyword(data: unknown, fields: readonly string[] | undefined): string | undefined {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return 'data is empty';
  const missing = fields?.find((field) => !Object.hasOwn(data, field));
  if (missing) return `data.${missing}.value is emtpy`;
  for (const [key, slot] of Object.entries(data)) {
    const value: unknown = (slot as { value?: unknown } | null)?.value;
    const text = typeof value === 'number' ? String(value) : value;
    const kind = key.replace(/\d+$/, '');
    if (typeof text !== 'string' || !Object.hasOwn(LONGEST, kind) || !/\d$/.test(key)) return `data.${key}.value invalid`;
    if (text === '') return `data.${key}.value is emtpy`;
    if (text.length > (LONGEST[kind] as number) || SHAPE[kind]?.test(text) === false) return `data.${key}.value invalid`;
  }
  return undefined;
}
