import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import forge from 'node-forge';
import type { Instant } from '@domain/kernel/calendar';
import type { SealSettings } from './seal-settings';

/** Closes a file that has a place for it. The same bytes and instant give the same signature. */
export type Seal = (bytes: Buffer, at: Instant) => Promise<Buffer>;
type Opened = { readonly key: forge.pki.rsa.PrivateKey; readonly own: forge.pki.Certificate; readonly chain: readonly forge.pki.Certificate[] };
const { oids } = forge.pki;
const oid = (name: string): string => { const found = oids[name]; if (!found) throw new Error(`node-forge does not know ${name}`); return found; };
const isSameKey = (key: forge.pki.rsa.PrivateKey, certificate: forge.pki.Certificate): boolean => (certificate.publicKey as forge.pki.rsa.PublicKey).n.equals(key.n);

function opened({ p12, passphrase }: SealSettings): Opened {
  const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(forge.util.decode64(p12)), false, passphrase);
  const bagsOf = (name: string) => store.getBags({ bagType: oid(name) })[oid(name)] ?? [];
  const key = [...bagsOf('pkcs8ShroudedKeyBag'), ...bagsOf('keyBag')][0]?.key as forge.pki.rsa.PrivateKey | undefined;
  const chain = bagsOf('certBag').flatMap(({ cert }) => (cert ? [cert] : [])), own = key && chain.find((one) => isSameKey(key, one));
  if (!key || !own) throw new Error('RUHUO_PDF_SIGNER: no key with its certificate in the P12');
  return { key, own, chain };
}

/** A certificate under another name than the configured one must not sign unnoticed. */
function checkName({ name, level }: SealSettings, certificate: forge.pki.Certificate): void {
  const found = forge.util.decodeUtf8(String(certificate.subject.getField('CN')?.value ?? ''));
  if (found !== name) throw new Error(`RUHUO_PDF_SIGNER is called "${name}", its certificate "${found}"`);
  if (found.includes('演示') && level !== 'demo') throw new Error('RUHUO_PDF_SIGNER: a demo certificate must be of level demo');
}

/** node-forge reads a name's UTF-8 as bytes and writes them as characters: the issuer named beside the signature would not be the certificate's own. */
const asRead = (attributes: readonly forge.pki.CertificateField[]) => attributes.map((one) => {
  const { valueTagClass, value } = one as { readonly valueTagClass?: forge.asn1.Type; readonly value?: string };
  return valueTagClass === forge.asn1.Type.UTF8 ? { ...one, value: forge.util.decodeUtf8(value ?? '') } : one;
});

class P12Seal extends Signer {
  constructor(private readonly signer: Opened) { super(); }

  override async sign(bytes: Buffer, at = new Date()): Promise<Buffer> {
    const { key, own, chain } = this.signer, message = forge.pkcs7.createSignedData();
    message.content = forge.util.createBuffer(bytes.toString('binary'));
    for (const one of chain) message.addCertificate(one);
    message.addSigner({ key, certificate: own, digestAlgorithm: oid('sha256'), authenticatedAttributes: [{ type: oid('contentType'), value: oid('data') }, { type: oid('signingTime'), value: at as unknown as string }, { type: oid('messageDigest') }] });
    for (const signer of (message as unknown as { readonly signers: { issuer: forge.pki.CertificateField[] }[] }).signers) signer.issuer = asRead(signer.issuer);
    message.sign({ detached: true });
    return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'binary');
  }
}

/** PKCS#7 over the whole file but the signature's own place (adbe.pkcs7.detached, SHA-256). */
export function createSeal(settings: SealSettings): Seal {
  const found = opened(settings);
  checkName(settings, found.own);
  const signer = new P12Seal(found);
  return (bytes, at) => new SignPdf().sign(bytes, signer, new Date(at));
}
