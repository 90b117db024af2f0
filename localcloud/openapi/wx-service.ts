import { CloudError } from '../wire/cloud-error';
import type { AdminService } from '../wire/admin';
import type { OpenApiFile } from '../wire/open-api-message';
import type { Invocation } from '../meter/meter';
import { imgSecCheck, msgSecCheck } from './content-check';
import { getUnlimited } from './mini-program-code';
import { wechatError, type OpenApi, type OpenApiCall, type OpenApiReply, type WeChatState } from './open-api';
import { getPhoneNumber } from './phone-number';
import { sendSubscribeMessage } from './subscribe-message';
import { createActivityId, setUpdatableMsg } from './updatable-message';

export type WxParts = {
  state: WeChatState;
  /** The run that is calling. */
  invocation: () => Invocation | undefined;
  /** Open APIs a unit declares in config.json (`permissions.openapi`); undefined: there is no such unit. */
  permitted: (unit: string) => readonly string[] | undefined;
  pay: (api: string, request: Record<string, unknown>, openid: string | undefined) => Record<string, unknown>;
};

/**
 * wx.openApi, wx.api and wx.wxPayApi of the SDK. As in the real cloud a function may call only the open APIs its config.json
 * declares; what is unknown here is refused with WeChat's own number.
 */
export function createWxService(parts: WxParts): AdminService {
  const apis = openApis(parts.state);
  return async (action, params) => {
    const name = String(params.apiName);
    const data = (params.data ?? {}) as Record<string, unknown>;
    if (action === 'wx.openApi') return answer(parts, apis, callOf(name, data));
    if (action === 'wx.api') {
      if (!Object.hasOwn(apis, name)) throw new CloudError('INVALID_PARAM', `[InvalidParameter] ${name} is not supported here`);
      const request = JSON.parse(String(params.requestData || '{}')) as Record<string, unknown>;
      return { data: { responseData: JSON.stringify(answer(parts, apis, callOf(name, request))) } };
    }
    if (action === 'wx.wxPayApi') return parts.pay(name, data, parts.invocation()?.openid);
    throw new CloudError('INVALID_ACTION', `[InvalidAction] ${action} is not supported here`);
  };
}

const openApis = (state: WeChatState): Record<string, OpenApi> => ({
  'phonenumber.getPhoneNumber': getPhoneNumber(state),
  'subscribeMessage.send': sendSubscribeMessage(state),
  'wxacode.getUnlimited': getUnlimited,
  'security.msgSecCheck': msgSecCheck(state),
  'security.imgSecCheck': imgSecCheck(state),
  'updatableMessage.createActivityId': createActivityId(state),
  'updatableMessage.setUpdatableMsg': setUpdatableMsg(state),
});

function answer(parts: WxParts, apis: Record<string, OpenApi>, call: OpenApiCall): OpenApiReply {
  const api = Object.hasOwn(apis, call.name) ? apis[call.name] : undefined;
  const { unit, openid } = parts.invocation() ?? {};
  const permitted = unit === undefined ? undefined : parts.permitted(unit);
  const reply = !api
    ? wechatError(-604100, `API not found: ${call.name} is not supported here`)
    : permitted && !permitted.includes(call.name)
      ? wechatError(-604101, `function has no permission to call this API: ${call.name} is not in permissions.openapi of config.json`)
      : api({ ...call, ...(openid === undefined ? {} : { openid }) });
  const to = call.params.touser;
  parts.state.outbox.put({
    api: call.name,
    ...(typeof to === 'string' ? { to } : {}),
    request: call.params,
    errcode: typeof reply.errcode === 'number' ? reply.errcode : 0,
    errmsg: typeof reply.errmsg === 'string' ? reply.errmsg : 'ok',
  });
  return reply;
}

/** Files among the values are kept apart, so that what goes to the outbox is plain. */
function callOf(name: string, data: Record<string, unknown>): OpenApiCall {
  const call: OpenApiCall = { name, params: {}, media: {} };
  for (const [key, value] of Object.entries(data)) {
    if (isFile(value)) call.media[key] = { bytes: value.buffer, contentType: value.contentType, filename: value.fileName };
    else call.params[key] = value;
  }
  return call;
}

const isFile = (value: unknown): value is OpenApiFile => Buffer.isBuffer((value as OpenApiFile | null)?.buffer);
