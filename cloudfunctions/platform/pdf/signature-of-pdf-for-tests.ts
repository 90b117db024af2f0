import { createHash, createVerify } from 'node:crypto';
import forge from 'node-forge';

export type CheckedSignature = { readonly covers: readonly number[]; readonly signer: string; readonly at: Date; /** The bytes are those that were signed. */ readonly isWhole: boolean; /** The key of the certificate signed them. */ readonly isByKey: boolean };
type Node = forge.asn1.Asn1 & { readonly value: Node[] & string; readonly type: number };
const { asn1, pki } = forge;

/** Checks a PDF's PKCS#7 signature the way a public tool does, on any machine: the ranges it covers, their digest in the signed attributes, and the attributes under the certificate's key. */
export function signatureOfPdf(bytes: Buffer): CheckedSignature {
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(bytes.toString('latin1'));
  if (!range) throw new Error('no signature');
  const [from = 0, length = 0, second = 0, rest = 0] = range.slice(1).map(Number);
  const hex = bytes.subarray(from + length + 1, second - 1).toString('latin1');
  const message = forge.pkcs7.messageFromAsn1(asn1.fromDer(Buffer.from(hex, 'hex').toString('binary'), { parseAllBytes: false } as never)) as unknown as { readonly certificates: readonly forge.pki.Certificate[]; readonly rawCapture: { readonly authenticatedAttributes: Node[]; readonly signature: string; readonly serial: string } };
  const { authenticatedAttributes: attributes, signature, serial } = message.rawCapture;
  const own = message.certificates.find(({ serialNumber }) => serialNumber === forge.util.bytesToHex(serial));
  if (!own) throw new Error('no certificate of that serial number');
  const valueOf = (name: string): string => attributes.map((one) => one.value).find(([type]) => asn1.derToOid(type!.value) === pki.oids[name])?.[1]?.value[0]?.value ?? '';
  const signed = Buffer.concat([bytes.subarray(from, from + length), bytes.subarray(second, second + rest)]);
  const set = Buffer.from(asn1.toDer(asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, attributes)).getBytes(), 'binary');
  return {
    covers: [from, length, second, rest], signer: forge.util.decodeUtf8(String(own.subject.getField('CN')?.value)), at: asn1.utcTimeToDate(valueOf('signingTime')),
    isWhole: from === 0 && second + rest === bytes.length && valueOf('messageDigest') === createHash('sha256').update(signed).digest('binary'),
    isByKey: createVerify('RSA-SHA256').update(set).verify(pki.publicKeyToPem(own.publicKey), Buffer.from(signature, 'binary')),
  };
}
