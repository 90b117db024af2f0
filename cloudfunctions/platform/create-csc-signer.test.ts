import { constants, createHash, privateEncrypt, type KeyObject, createPrivateKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';
import { createCscSigner } from './create-csc-signer';
import { cscSettings } from './csc-settings';

const openid = 'wx-owner', digests = ['a', 'b'].map((text) => createHash('sha256').update(text).digest('hex')), papers = digests.map((digest, i) => ({ title: `文件 ${i + 1}`, digest }));
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** A certificate of the service for one person. */
function person(): { readonly key: KeyObject; readonly certificate: string } {
  const keys = forge.pki.rsa.generateKeyPair({ bits: 1024, e: 0x10001 }), certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '0a';
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2027-01-01T00:00:00Z');
  certificate.setSubject([{ name: 'commonName', value: 'Wang' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'A service' }]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  return { key: createPrivateKey(forge.pki.privateKeyToPem(keys.privateKey)), certificate: forge.util.encode64(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes()) };
}
const wang = person(), other = person();

type Said = { readonly status?: number; readonly body: unknown } | 'hang up';
/** A signing service of our own by the published text: what is agreed to, by whom, and with which answers it fails. */
async function service() {
  const asked: { path: string; data: Record<string, unknown>; bearer: string }[] = [], held = new Map<string, string>();
  const state = { agreed: false as boolean | 'denied', tokens: 0, fails: new Map<string, Said[]>(), signs: wang, spent: false };
  const answers: Readonly<Record<string, (data: Record<string, unknown>) => Said>> = {
    'oauth2/token': () => ({ body: { access_token: `token-${++state.tokens}`, token_type: 'Bearer', expires_in: 3600 } }),
    'credentials/list': ({ userID }) => ({ body: { credentialIDs: userID === openid ? ['cred-1'] : [] } }),
    'credentials/info': () => ({ body: { key: { status: 'enabled', algo: ['1.2.840.113549.1.1.1'] }, cert: { status: 'valid', certificates: [wang.certificate] } } }),
    'credentials/authorize': ({ hashes }) => { held.set('handle-0001', JSON.stringify(hashes)); return { body: { handle: 'handle-0001' } }; },
    'credentials/authorizeCheck': ({ handle }) => (!held.has(String(handle)) ? { status: 400, body: { error: 'invalid_request' } } : state.agreed === 'denied' ? { status: 400, body: { error: 'access_denied' } } : state.agreed ? { body: { SAD: 'sad-1' } } : { status: 400, body: { error: 'authorization_pending' } }),
    'signatures/signHash': ({ SAD, hashes }) => {
      if (SAD !== 'sad-1' || state.spent || JSON.stringify(hashes) !== held.get('handle-0001')) return { status: 400, body: { error: 'invalid_request' } };
      state.spent = true;
      return { body: { signatures: (hashes as string[]).map((hash) => privateEncrypt({ key: state.signs.key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([DIGEST_INFO, Buffer.from(hash, 'base64')])).toString('base64')) } };
    },
  };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const path = (request.url ?? '').replace('/csc/v2/', ''), text = Buffer.concat(parts).toString(), bearer = request.headers.authorization ?? '';
      const data = (path === 'oauth2/token' ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text)) as Record<string, unknown>;
      asked.push({ path, data, bearer });
      const said = state.fails.get(path)?.shift() ?? answers[path]?.(data) ?? { status: 404, body: { error: 'not_found' } };
      if (said === 'hang up') return void request.socket.destroy();
      response.writeHead(said.status ?? 200, { 'content-type': 'application/json', date: 'Sat, 14 Mar 2026 02:45:00 GMT' }).end(JSON.stringify(said.body));
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const settings = cscSettings(JSON.stringify({ name: '某认证服务', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csc/v2/`, clientId: 'ruhuo', clientSecret: 'a secret', appId: 'wx1234', agree: 'pages/agree/index?h=' }));
  if (!settings) throw new Error('no settings');
  const logs: unknown[] = [], clock = { now: Date.parse('2026-03-14T02:40:00Z') };
  const signer = createCscSigner(settings, { fetch, now: () => clock.now, log: (entry) => { logs.push(entry); } });
  const start = (who = openid) => signer.start({ openid: who, name: '王一宁', papers, at: clock.now });
  return { asked, state, signer, start, logs, clock, paths: () => asked.map(({ path }) => path), close: () => { server.closeAllConnections(); server.close(); } };
}
let it: Awaited<ReturnType<typeof service>>;
beforeEach(async () => { it = await service(); });
afterEach(() => { it.close(); });
const outcome = (said = digests, ticket = 'handle-0001') => it.signer.outcome(ticket, { openid, digests: said });

test('the person agrees in the service’s app to exactly these digests; then it signs, and the signatures are checked against the certificate', async () => {
  expect(await it.start()).toEqual({ kind: 'jump', ticket: 'handle-0001', appId: 'wx1234', path: 'pages/agree/index?h=handle-0001' });
  expect(await outcome()).toEqual({ state: 'open' });
  it.state.agreed = true;
  expect(await outcome()).toMatchObject({ state: 'signed', openid, digests, certificate: expect.stringContaining('BEGIN CERTIFICATE'), at: Date.parse('2026-03-14T02:45:00Z') });
  // Asked again because our own answer was lost: the agreement is spent there, the signature is not lost.
  expect(await outcome()).toMatchObject({ state: 'signed' });
  expect([it.paths().filter((path) => path === 'signatures/signHash').length, it.state.tokens, it.asked[1]?.bearer]).toEqual([1, 1, 'Bearer token-1']);
  expect(it.asked.find(({ path }) => path === 'credentials/authorize')?.data).toMatchObject({ numSignatures: 2, hashes: digests.map((digest) => Buffer.from(digest, 'hex').toString('base64')), description: '文件 1、文件 2' });
  expect(JSON.stringify([it.asked, it.logs])).not.toContain('王一宁');
});
test('a refusal is a refusal, other digests are not signed, and a ticket that never was is nothing', async () => {
  await it.start();
  it.state.agreed = 'denied';
  expect(await outcome()).toEqual({ state: 'refused' });
  it.state.agreed = true;
  expect(await outcome([digests[0] ?? ''])).toEqual({ state: 'refused' });
  expect(await outcome(digests, 'handle-9999')).toEqual({ state: 'refused' });
});
test('a signature by another key than the certificate’s is not believed', async () => {
  await it.start();
  it.state.agreed = true;
  it.state.signs = other;
  expect(await outcome()).toEqual({ state: 'refused' });
});
test('who has no certificate there, or none that is valid now, hears that', async () => {
  expect(await it.start('wx-nobody')).toEqual({ kind: 'none' });
  it.clock.now = Date.parse('2027-02-01T00:00:00Z');
  expect(await it.start()).toEqual({ kind: 'none' });
});
test('an answer that is lost is asked for again; one that is never given is said as such, and nothing is signed twice', async () => {
  it.state.fails.set('credentials/list', ['hang up']);
  expect(await it.start()).toMatchObject({ kind: 'jump' });
  it.state.fails.set('credentials/list', ['hang up', { status: 503, body: { error: 'busy' } }]);
  expect(await it.start()).toEqual({ kind: 'silent' });
  it.state.agreed = true;
  it.state.fails.set('signatures/signHash', ['hang up']);
  expect(await outcome()).toEqual({ state: 'unknown' });
  expect([it.paths().filter((path) => path === 'signatures/signHash').length, it.logs.at(-1)]).toEqual([1, { signing: 'signatures/signHash', error: 'silent' }]);
  expect(await outcome()).toMatchObject({ state: 'signed' });
});
test('a token the service takes no longer is renewed once', async () => {
  await it.start();
  it.state.fails.set('credentials/list', [{ status: 401, body: { error: 'invalid_token' } }]);
  expect(await it.start()).toMatchObject({ kind: 'jump' });
  expect(it.state.tokens).toBe(2);
  it.state.fails.set('credentials/list', Array.from({ length: 4 }, () => ({ status: 401, body: { error: 'invalid_token' } })));
  expect(await it.start()).toEqual({ kind: 'none' });
});
test('half a configuration, or one without https, is said when the function starts', () => {
  expect(cscSettings('')).toBeNull();
  expect(() => cscSettings('{"name":"x"}')).toThrow('RUHUO_CSC lacks url, clientId, clientSecret, appId, agree');
  expect(() => cscSettings(JSON.stringify({ name: 'x', url: 'http://example.com', clientId: 'a', clientSecret: 'b', appId: 'c', agree: 'd' }))).toThrow('https only');
});
