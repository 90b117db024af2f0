import { signRequest, type CloudKeys } from './sign-request';

const VERSIONS = { tcb: '2018-06-08', scf: '2018-04-16' } as const;
export type CloudService = keyof typeof VERSIONS;
type Answer = Record<string, unknown>;
export type CloudApi = (service: CloudService, action: string, body: object) => Promise<Answer>;

export class CloudRefusal extends Error {
  constructor(readonly action: string, readonly code: string, message: string) { super(`${action}: ${code} ${message}`); }
}

/** Tencent Cloud's management interface, to which a mini-program's cloud environment belongs. */
export const createCloudApi = (keys: CloudKeys, send: typeof fetch = fetch): CloudApi => async (service, action, asked) => {
  const body = JSON.stringify(asked), seconds = Math.floor(Date.now() / 1000);
  const reply = await send(`https://${service}.tencentcloudapi.com/`, {
    method: 'POST', body,
    headers: { 'Content-Type': 'application/json', 'X-TC-Action': action, 'X-TC-Version': VERSIONS[service], 'X-TC-Region': 'ap-shanghai', 'X-TC-Timestamp': String(seconds), Authorization: signRequest(keys, service, body, seconds) },
  });
  const { Response } = await reply.json() as { Response: Answer & { Error?: { Code: string; Message: string } } };
  if (Response.Error) throw new CloudRefusal(action, Response.Error.Code, Response.Error.Message);
  return Response;
};
