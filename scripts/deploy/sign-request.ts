import { createHash, createHmac } from 'node:crypto';

export type CloudKeys = { readonly id: string; readonly key: string };
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The `Authorization` of Tencent Cloud's third signature version, for a JSON body posted to the service's own host. */
export function signRequest({ id, key }: CloudKeys, service: string, body: string, seconds: number): string {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10), scope = `${day}/${service}/tc3_request`;
  const asked = ['POST', '/', '', `content-type:application/json\nhost:${service}.tencentcloudapi.com\n`, 'content-type;host', digest(body)].join('\n');
  const signing = keyed(keyed(keyed(`TC3${key}`, day), service), 'tc3_request');
  const signature = createHmac('sha256', signing).update(['TC3-HMAC-SHA256', seconds, scope, digest(asked)].join('\n')).digest('hex');
  return `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
}
