import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Vault } from './ports';

type Keys = { readonly current: string; readonly keys: Readonly<Record<string, string>>; readonly index: string | { readonly current: string; readonly keys: Readonly<Record<string, string>> } };

/** Keys from `RUHUO_KEYS`: `{"current":"1","keys":{"1":"<32 bytes base64>"},"index":"<base64>"}`. A sealed text names its key: `1.<iv>.<tag>.<text>`. While the index key is changed there are several: `"index":{"current":"2","keys":{"1":"…","2":"…"}}`; digests do not name theirs. */
export function createVault(configured: string | undefined): Vault {
  if (!configured) throw new Error('RUHUO_KEYS is not set: personal numbers cannot be sealed');
  const { current, keys, index } = JSON.parse(configured) as Keys;
  const keyOf = (version: string): Buffer => {
    const key = Buffer.from(keys[version] ?? '', 'base64');
    if (key.length !== 32) throw new Error(`RUHUO_KEYS has no 32-byte key of version ${version}`);
    return key;
  };
  const indexKeys = typeof index === 'string' ? [index] : [index.current, ...Object.keys(index.keys).filter((version) => version !== index.current)].map((version) => index.keys[version] ?? '');
  if (indexKeys.includes('')) throw new Error('RUHUO_KEYS has no index key of the current version');
  const indexes = (text: string): readonly string[] => indexKeys.map((one) => createHmac('sha256', Buffer.from(one, 'base64')).update(text).digest('hex').slice(0, 32));
  return {
    current,
    keyOf: (sealed) => sealed.slice(0, sealed.indexOf('.')),
    seal(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(current), iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [current, iv.toString('base64url'), cipher.getAuthTag().toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed) {
      const [version = '', iv = '', tag = '', text = ''] = sealed.split('.');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), Buffer.from(iv, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
    },
    indexes,
    index(text, like) {
      const all = indexes(text);
      return all.find((one) => one === like) ?? all[0] ?? '';
    },
  };
}
