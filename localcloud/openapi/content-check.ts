import { createHash, randomUUID } from 'node:crypto';
import { wechatError, wechatOk, type OpenApi, type WeChatState } from './open-api';

const MOST_TEXT_BYTES = 500_000;
const MOST_PICTURE_BYTES = 1 << 20;
const RISKY = 20_001;
const FINE = 100;

/** security.msgSecCheck, versions 1 and 2. Which words are risky is told to POST /control/security; at first none are. */
export const msgSecCheck = (state: WeChatState): OpenApi => ({ params }) => {
  const { content, version, scene, openid } = params;
  if (typeof content !== 'string' || content === '' || Buffer.byteLength(content) > MOST_TEXT_BYTES) return wechatError(40004, 'invalid content');
  const word = state.risky.values().find((risk) => risk.word !== undefined && content.includes(risk.word))?.word;
  if (version !== 2) return word === undefined ? wechatOk() : wechatError(87014, 'risky content');
  if (![1, 2, 3, 4].includes(scene as number)) return wechatError(40129, 'invalid scene');
  if (typeof openid !== 'string' || openid === '') return wechatError(40003, 'invalid openid');
  const result = word === undefined ? { suggest: 'pass', label: FINE } : { suggest: 'risky', label: RISKY };
  const keyword = word === undefined ? {} : { keyword: word, level: 90 };
  return wechatOk({ result, detail: [{ strategy: 'keyword', errcode: 0, ...result, ...keyword }], trace_id: randomUUID() });
};

/** security.imgSecCheck: at most 1 MB; risky when its sha256 was told to POST /control/security. */
export const imgSecCheck = (state: WeChatState): OpenApi => ({ media }) => {
  const picture = media.media;
  if (!picture) return wechatError(41005, 'media data missing');
  if (picture.bytes.length > MOST_PICTURE_BYTES) return wechatError(40006, 'invalid media size');
  const digest = createHash('sha256').update(picture.bytes).digest('hex');
  return state.risky.values().some((risk) => risk.digest === digest) ? wechatError(87014, 'risky content') : wechatOk();
};
