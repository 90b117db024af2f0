import { constants, publicDecrypt, X509Certificate } from 'node:crypto';
import { createCscClient } from './csc-client';
import type { CscSettings } from './csc-settings';
import type { SigningOutcome, SigningService } from './signing-service';

type Client = Parameters<typeof createCscClient>[1];
type Credential = { readonly id: string; readonly certificate: string };
type Info = { readonly key?: { readonly status?: string; readonly algo?: readonly string[] }; readonly cert?: { readonly status?: string; readonly certificates?: readonly string[] } };

const SHA256 = '2.16.840.1.101.3.4.2.1', RSA = '1.2.840.113549.1.1.1', SHA256_RSA = '1.2.840.113549.1.1.11', KEPT = 200;
/** What an RSA signature (PKCS#1 v1.5) of a SHA-256 holds before it. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const TICKET = /^[\w-]{8,80}$/;
const pem = (base64: string): string => `-----BEGIN CERTIFICATE-----\n${base64.replace(/\s/g, '').replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
const base64Of = (digest: string): string => Buffer.from(digest, 'hex').toString('base64');

/** Whether this is the certificate's signature of exactly this digest: the service's word alone is not believed. */
function isSignatureOf(signature: string, digest: string, certificate: X509Certificate): boolean {
  try { return publicDecrypt({ key: certificate.publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(signature, 'base64')).equals(Buffer.concat([DIGEST_INFO, Buffer.from(digest, 'hex')])); } catch { return false; }
}

/**
 * Remote signing by the Cloud Signature Consortium's API v2: the person's own credential is found (`credentials/list`, `credentials/info`), the service asks the person in its own app to agree to
 * exactly these digests (`credentials/authorize`), what came of it is asked (`credentials/authorizeCheck`), and the service signs them (`signatures/signHash`). The ticket is the service's handle.
 * It knows people by our id for them; names and papers' texts do not go out, titles do. Written to the published text and proven against a server of our own only.
 */
export function createCscSigner(settings: CscSettings, client: Client): SigningService {
  const call = createCscClient(settings, client), known = new Map<string, SigningOutcome>();

  async function credentialOf(openid: string, at: number): Promise<Credential | 'none' | 'silent'> {
    const list = await call<{ readonly credentialIDs?: readonly string[] }>('credentials/list', { userID: openid, onlyValid: true });
    const [id] = list.ok ? list.value.credentialIDs ?? [] : [];
    if (!list.ok || !id) return list.ok || list.error !== 'silent' ? 'none' : 'silent';
    const info = await call<Info>('credentials/info', { credentialID: id, certificates: 'single', certInfo: true });
    if (!info.ok) return info.error === 'silent' ? 'silent' : 'none';
    const { key, cert } = info.value, [certificate] = cert?.certificates ?? [];
    if (!certificate || key?.status === 'disabled' || (cert?.status ?? 'valid') !== 'valid' || !(key?.algo ?? [RSA]).some((algo) => algo === RSA || algo === SHA256_RSA)) return 'none';
    const { validFrom, validTo } = new X509Certificate(pem(certificate));
    return Date.parse(validFrom) <= at && at < Date.parse(validTo) ? { id, certificate: pem(certificate) } : 'none';
  }

  async function signed(ticket: string, openid: string, digests: readonly string[]): Promise<SigningOutcome> {
    const agreed = await call<{ readonly SAD?: string }>('credentials/authorizeCheck', { handle: ticket });
    if (!agreed.ok) return { state: agreed.error === 'authorization_pending' ? 'open' : agreed.error === 'silent' ? 'unknown' : 'refused' };
    if (!agreed.value.SAD) return { state: 'open' };
    const credential = await credentialOf(openid, client.now());
    if (credential === 'none' || credential === 'silent') return { state: credential === 'none' ? 'refused' : 'unknown' };
    // The agreement is spent with it: asked twice, the service would refuse the second.
    const answer = await call<{ readonly signatures?: readonly string[] }>('signatures/signHash', { credentialID: credential.id, SAD: agreed.value.SAD, hashes: digests.map(base64Of), hashAlgorithmOID: SHA256, signAlgo: RSA }, 'once');
    if (!answer.ok) return { state: answer.error === 'silent' ? 'unknown' : 'refused' };
    const { signatures = [] } = answer.value, certificate = new X509Certificate(credential.certificate);
    if (signatures.length !== digests.length || !digests.every((digest, i) => isSignatureOf(signatures[i] ?? '', digest, certificate))) return { state: 'refused' };
    return { state: 'signed', openid, digests, certificate: credential.certificate, at: answer.at };
  }

  return {
    name: settings.name,
    async start({ openid, papers, at }) {
      const credential = await credentialOf(openid, at);
      if (credential === 'silent') return { kind: 'silent' };
      if (credential === 'none') return { kind: 'none' };
      const asked = await call<{ readonly handle?: string }>('credentials/authorize', {
        credentialID: credential.id, numSignatures: papers.length, hashes: papers.map(({ digest }) => base64Of(digest)), hashAlgorithmOID: SHA256, description: papers.map(({ title }) => title).join('、').slice(0, 200),
      }, 'once');
      const handle = asked.ok ? asked.value.handle ?? '' : '';
      return TICKET.test(handle) ? { kind: 'jump', ticket: handle, appId: settings.appId, path: `${settings.agree}${encodeURIComponent(handle)}` } : { kind: 'silent' };
    },
    /** A signature is remembered for a while: whoever asks again, because our own answer was lost, hears the same. */
    async outcome(ticket, { openid, digests }) {
      const key = JSON.stringify([ticket, openid, digests]), before = known.get(key);
      if (before) return before;
      const said = await signed(ticket, openid, digests);
      if (said.state === 'signed') { known.set(key, said); for (const old of known.keys()) if (known.size > KEPT) known.delete(old); }
      return said;
    },
  };
}
