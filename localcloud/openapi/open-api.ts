import type { KeptMap } from '../storage/kept-map';
import type { Outbox } from './outbox';

export type Media = { bytes: Buffer; contentType: string; filename: string };
export type OpenApiCall = {
  name: string;
  params: Record<string, unknown>;
  media: Record<string, Media>;
  /** Of the run that called: who its phone is. */
  openid?: string;
};
/** JSON with WeChat's own `errcode`, or `{ contentType, buffer }` for a file such as a picture. */
export type OpenApiReply = Record<string, unknown>;
export type OpenApi = (call: OpenApiCall) => OpenApiReply;

export type MessageTemplates = Readonly<Record<string, readonly string[]>>;

/** What WeChat's servers would know and keep between calls. */
export type WeChatState = {
  now: () => number;
  appid: string;
  outbox: Outbox;
  /** The account's message templates and their keywords, when declared: others are then unknown. */
  templates?: MessageTemplates;
  phoneCodes: KeptMap<{ phone: string; openid: string; at: number }>;
  /** By `openid template`: messages the person still allows. */
  consents: KeptMap<{ openid: string; templateId: string; left: number }>;
  activities: KeptMap<{ id: string; until: number; state: number; parameters: Record<string, string> }>;
  /** Texts and picture digests the content check calls risky. */
  risky: KeptMap<{ word?: string; digest?: string }>;
};

export const wechatError = (errcode: number, errmsg: string): OpenApiReply => ({ errcode, errmsg });
export const wechatOk = (body: Record<string, unknown> = {}): OpenApiReply => ({ errcode: 0, errmsg: 'ok', ...body });
