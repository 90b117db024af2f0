import { createVault } from '@cloud/platform/vault';
import { testKeys } from '@cloud/kit/testing';
import { wangPhone } from '@cloud/kit/testing-home';
import { communityId, homeId, owner1, startPrivacy, withRecord } from './privacy.testing';
import { isSealed, SEALED } from './sealed-fields';

describe('keys by version', () => {
  const two = (current: string, versions: readonly string[]) => { const { keys, index } = JSON.parse(testKeys) as { keys: Record<string, string>; index: string }; const all: Record<string, string> = { ...keys, 2: Buffer.from('n'.repeat(32)).toString('base64') }; return createVault(JSON.stringify({ current, keys: Object.fromEntries(versions.map((version) => [version, all[version]])), index })); };
  test('everything is sealed anew while people work; afterwards the old key is not needed', async () => {
    const server = await startPrivacy(), { call, ask, store, ports } = server;
    await withRecord(server);
    await call('staff', 'wx-review', 'privacy.identity', { homeId, person: owner1, reason: 'other', words: '核对' });
    const use = (vault: ReturnType<typeof two>) => Object.assign(ports.vault, vault);
    use(two('2', ['1', '2']));
    type Piece = { readonly resealed: number; readonly busy: number; readonly next: { readonly at: number; readonly skip: number } | null };
    const round = async () => {
      let left = 0;
      for (let next: Piece['next'] = { at: 0, skip: 0 }; next;) {
        const { value }: { value: Piece } = await ask('manager', 'wx-manager', 'privacy.reseal', { communityId, from: next }) as never;
        left += value.resealed + value.busy;
        next = value.next;
        await call('staff', 'wx-desk', 'privacy.phone', { homeId, person: owner1, reason: 'contact', words: '' });
      }
      return left;
    };
    expect(await round()).toBeGreaterThan(0);
    while (await round() > 0);
    use(two('2', ['2']));
    expect(await call('staff', 'wx-desk', 'privacy.phone', { homeId, person: owner1, reason: 'contact', words: '' })).toEqual({ ok: true, value: { value: wangPhone } });
    expect(await call('owner', 'wx-owner', 'privacy.open', { homeId })).toMatchObject({ ok: true });
    expect(await ask('manager', 'wx-manager', 'privacy.verify', { communityId, from: 1, head: '' })).toMatchObject({ value: { broken: null } });
    for (const { collection } of SEALED) for (const document of await store.list(collection, { where: {}, limit: 100 })) JSON.stringify(document, (_key, value: unknown) => { if (typeof value === 'string' && isSealed(value)) expect(value.slice(0, 2)).toBe('2.'); return value; });
  });
  test('without its key a text stays closed: nothing is guessed', () => {
    const sealed = two('2', ['1', '2']).seal('13800006207');
    expect(() => two('1', ['1']).open(sealed)).toThrow('no 32-byte key of version 2');
    expect(isSealed(sealed) && !isSealed('case_yunxi_3-2-1201') && !isSealed('2026-03-14')).toBe(true);
  });
});
