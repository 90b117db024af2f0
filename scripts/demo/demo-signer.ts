import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** Says what it is wherever a certificate's name is shown. */
export const DEMO_SIGNER = '入伙通演示证书（不具法律效力）';
const PASSPHRASE = 'demo';
let made: string | undefined;

function certified(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  // The demo's clock can be set to any day.
  certificate.validity.notBefore = new Date(Date.UTC(2020, 0, 1));
  certificate.validity.notAfter = new Date(Date.UTC(2049, 11, 31));
  const name = [{ name: 'commonName', value: DEMO_SIGNER, valueTagClass: forge.asn1.Type.UTF8 }, { name: 'organizationName', value: 'DEMO - NOT A LEGAL SIGNATURE' }];
  certificate.setSubject(name as forge.pki.CertificateField[]);
  certificate.setIssuer(name as forge.pki.CertificateField[]);
  certificate.setExtensions([{ name: 'basicConstraints', cA: false }, { name: 'keyUsage', digitalSignature: true, nonRepudiation: true }]);
  certificate.sign(key, forge.md.sha256.create());
  return forge.util.encode64(forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(key, [certificate], PASSPHRASE, { algorithm: '3des' })).getBytes());
}

/** `RUHUO_PDF_SIGNER` of the demo: a certificate made by itself, once in a process. */
export const demoSigner = (): string => made ??= JSON.stringify({ current: '1', signers: { 1: { name: DEMO_SIGNER, level: 'demo', p12: certified(), passphrase: PASSPHRASE } } });
