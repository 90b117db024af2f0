/** A licensed service by the Cloud Signature Consortium's API: where it is, who we are there, and its mini-program in which people agree. `agree` is a page's path; the ticket is put behind it. */
export type CscSettings = { readonly name: string; readonly url: string; readonly clientId: string; readonly clientSecret: string; readonly appId: string; readonly agree: string };
const FIELDS = ['name', 'url', 'clientId', 'clientSecret', 'appId', 'agree'] as const;

/** From `RUHUO_CSC`, JSON; null where it is empty. A half-written one is said when the function starts, not at the first signature. */
export function cscSettings(configured: string | undefined): CscSettings | null {
  if (!configured) return null;
  const found = JSON.parse(configured) as Partial<CscSettings>, lacks = FIELDS.filter((field) => !found[field]);
  if (lacks.length) throw new Error(`RUHUO_CSC lacks ${lacks.join(', ')}`);
  const settings = found as CscSettings, isLocal = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(settings.url);
  if (!isLocal && !settings.url.startsWith('https://')) throw new Error('RUHUO_CSC: the service is called by https only');
  return { ...settings, url: settings.url.replace(/\/+$/, '') };
}
