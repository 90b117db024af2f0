/** No 0/O, 1/I: it is read aloud and typed from paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** `7K3F-92QD` from a keyed digest (hex, 16 digits or more): cannot be guessed, does not say whose archive it is. */
export function verificationCode(keyedDigest: string): string {
  const letters = Array.from({ length: 8 }, (_, i) => LETTERS[Number.parseInt(keyedDigest.slice(i * 2, i * 2 + 2), 16) % LETTERS.length] ?? 'A').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
