/** A phone of the embedded cloud, as tests hold it: logged in, calling functions, with WeChat's own parts. */
export type Phone = {
  openid: string;
  post(path: string, body: unknown): Promise<Response>;
  /** The function's answer; throws with the cloud's words when there is none. */
  call<T>(unit: string, event: unknown): Promise<T>;
  upload(cloudPath: string, bytes: Uint8Array): Promise<Response>;
  phoneCode(phone: string): Promise<string>;
  subscribe(templateIds: string[], choices?: Record<string, string>): Promise<Record<string, string>>;
};

export async function createPhone(url: string, openid: string): Promise<Phone> {
  const login = await fetch(`${url}/login`, { method: 'POST', body: JSON.stringify({ openid }) });
  const { token } = (await login.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answered = async <T>(reply: Response): Promise<T> => {
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  return {
    openid,
    post,
    call: async <T>(unit: string, event: unknown) => answered<T>(await post(`/call/${unit}`, event)),
    upload: (cloudPath, bytes) =>
      fetch(`${url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, { method: 'POST', headers, body: new Uint8Array(bytes) }),
    phoneCode: async (phone) => (await answered<{ code: string }>(await post('/device/phone-code', { phone }))).code,
    subscribe: async (templateIds, choices = {}) => answered(await post('/device/subscribe', { templateIds, choices })),
  };
}
