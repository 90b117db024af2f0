import type { CscSettings } from './csc-settings';

type Fetch = typeof fetch;
export type CscAnswer<T> = { readonly ok: true; readonly value: T; readonly at: number } | { readonly ok: false; readonly error: string };
const TIMEOUT = 4_000, TRIES = 2, EARLY = 30_000;
/** A token that is good for a while, of this instance of the function. */
type Token = { readonly text: string; readonly until: number };

/**
 * Calls to a remote signing service by the Cloud Signature Consortium's API (v2, JSON over HTTPS). A call that changes nothing there is made twice where it got no answer;
 * what the service refuses comes back as its own word (`error`), a service that says nothing as `silent`. Nothing of it is logged but the path and the word.
 */
export function createCscClient({ url, clientId, clientSecret }: CscSettings, { fetch, now, log }: { readonly fetch: Fetch; readonly now: () => number; readonly log: (entry: Readonly<Record<string, unknown>>) => void }) {
  let token: Token | undefined;

  async function post<T>(path: string, body: string, type: string, bearer: string | null, tries: number): Promise<CscAnswer<T>> {
    for (let left = tries; left > 0; left--) {
      const reply = await fetch(`${url}/${path}`, { method: 'POST', body, headers: { 'content-type': type, accept: 'application/json', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) }, signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' }).catch(() => null);
      const said = reply && reply.status < 500 ? await reply.json().catch(() => null) as (T & { readonly error?: string }) | null : null;
      if (!reply || !said) continue;
      if (!reply.ok) { log({ signing: path, error: String(said.error ?? reply.status).slice(0, 60) }); return { ok: false, error: reply.status === 401 ? 'unauthorized' : String(said.error ?? 'refused') }; }
      const date = Date.parse(reply.headers.get('date') ?? '');
      return { ok: true, value: said, at: Number.isNaN(date) ? now() : date };
    }
    log({ signing: path, error: 'silent' });
    return { ok: false, error: 'silent' };
  }

  async function bearer(): Promise<CscAnswer<string>> {
    if (token && token.until > now()) return { ok: true, value: token.text, at: now() };
    const form = new URLSearchParams({ grant_type: 'client_credentials', scope: 'service', client_id: clientId, client_secret: clientSecret }).toString();
    const got = await post<{ readonly access_token: string; readonly expires_in?: number }>('oauth2/token', form, 'application/x-www-form-urlencoded', null, TRIES);
    if (!got.ok) return got;
    token = { text: got.value.access_token, until: now() + (got.value.expires_in ?? 300) * 1000 - EARLY };
    return { ok: true, value: token.text, at: got.at };
  }

  /** `once`: a call that may not be made twice unasked. A token the service takes no longer is renewed once. */
  return async function call<T>(path: string, data: unknown, how: 'again' | 'once' = 'again'): Promise<CscAnswer<T>> {
    for (let renewed = false; ; renewed = true) {
      const by = await bearer();
      if (!by.ok) return by;
      const answer = await post<T>(path, JSON.stringify(data), 'application/json', by.value, how === 'again' ? TRIES : 1);
      if (answer.ok || answer.error !== 'unauthorized' || renewed) return answer;
      token = undefined;
    }
  };
}
