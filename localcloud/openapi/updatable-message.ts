import { randomUUID } from 'node:crypto';
import { wechatError, wechatOk, type OpenApi, type WeChatState } from './open-api';

const DAY = 86_400_000;
const NAMES = ['member_count', 'room_limit', 'path', 'version_type'];
const VERSIONS = ['develop', 'trial', 'release'];

/** updatableMessage.createActivityId: a share card that can be changed for a day. */
export const createActivityId = (state: WeChatState): OpenApi => () => {
  const until = state.now() + DAY;
  const id = `${randomUUID()}`;
  state.activities.set(id, { id, until, state: 0, parameters: {} });
  return wechatOk({ activity_id: id, expiration_time: Math.floor(until / 1000) });
};

/** updatableMessage.setUpdatableMsg: "当前 n/m 人" while open (0), then begun (1), never back. */
export const setUpdatableMsg = (state: WeChatState): OpenApi => ({ params }) => {
  const activity = state.activities.get(String(params.activity_id));
  if (!activity) return wechatError(47501, 'invalid activity_id');
  if (activity.until <= state.now()) return wechatError(47504, 'activity_id expired');
  const target = params.target_state;
  if ((target !== 0 && target !== 1) || (activity.state === 1 && target === 0)) return wechatError(47502, 'invalid target_state');
  const parameters = parametersOf(params.template_info);
  if (!parameters || (target === 0 && !(parameters.member_count && parameters.room_limit)) || (target === 1 && !parameters.path)) {
    return wechatError(47503, 'invalid parameter_list');
  }
  state.activities.set(activity.id, { ...activity, state: target, parameters: { ...activity.parameters, ...parameters } });
  return wechatOk();
};

function parametersOf(templateInfo: unknown): Record<string, string> | undefined {
  const list = (templateInfo as { parameter_list?: unknown } | undefined)?.parameter_list;
  if (!Array.isArray(list)) return undefined;
  const parameters: Record<string, string> = {};
  for (const { name, value } of list as { name?: unknown; value?: unknown }[]) {
    if (typeof name !== 'string' || typeof value !== 'string' || !NAMES.includes(name)) return undefined;
    if (name === 'version_type' && !VERSIONS.includes(value)) return undefined;
    parameters[name] = value;
  }
  return parameters;
}
