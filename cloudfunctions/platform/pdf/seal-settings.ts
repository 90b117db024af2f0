import type { SealLevel, SealMark } from '@domain/documents/seal';

export type SealSettings = SealMark & { readonly p12: string; readonly passphrase: string };
type Configured = { readonly current: string; readonly signers: Readonly<Record<string, { readonly name: string; readonly level: SealLevel; readonly p12?: string; readonly passphrase?: string }>> };
const LEVELS: readonly string[] = ['demo', 'own', 'licensed'] satisfies readonly SealLevel[];

/**
 * The signer of PDFs from `RUHUO_PDF_SIGNER`: `{"current":"2","signers":{"1":{"name":"…","level":"own"},"2":{"name":"…","level":"own","p12":"<base64>","passphrase":"…"}}}`.
 * Older ones are kept for their names only: what they signed is checked with the certificate inside each file. Null when nothing is configured: files are made without a signature, and say so.
 */
export function sealSettings(configured: string | undefined): SealSettings | null {
  if (!configured) return null;
  const { current, signers } = JSON.parse(configured) as Configured;
  const found = signers[current];
  if (!found?.p12 || !found.name || !LEVELS.includes(found.level)) throw new Error(`RUHUO_PDF_SIGNER has no whole signer of version ${current}: name, level and p12 are needed`);
  return { name: found.name, level: found.level, p12: found.p12, passphrase: found.passphrase ?? '' };
}
