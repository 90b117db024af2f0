import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Numbers of no real person that stand nowhere else: found anywhere, they came from here. Checksums are right. */
export const MARKS = {
  phone: '13987650423', coPhone: '13987650534', emergencyPhone: '13987650645', wrongPhone: '13987650756', crewPhone: '13987650867',
  id: '990000198802297375', coId: '990000199001014827', childId: '990000201706019134', adultId: '990000196207156456',
} as const;
const ALL: readonly string[] = Object.values(MARKS);

const reversed = (text: string): string => [...text].reverse().join('');
/** In base64 a text looks different at each of three offsets; its middle is the same whatever stands around it. */
const inBase64 = (text: string): readonly string[] => [0, 1, 2].map((offset) => Buffer.from(`${'\0'.repeat(offset)}${text}`).toString('base64').slice(offset === 0 ? 0 : 4, -4));
const needles = ALL.flatMap((mark) => [mark, reversed(mark)].flatMap((text) => [
  { mark, how: 'utf8', bytes: Buffer.from(text) }, { mark, how: 'utf16le', bytes: Buffer.from(text, 'utf16le') }, { mark, how: 'utf16be', bytes: Buffer.from(text, 'utf16le').swap16() },
  { mark, how: 'hex', bytes: Buffer.from(Buffer.from(text).toString('hex')) },
  ...inBase64(text).flatMap((base64) => [{ mark, how: 'base64', bytes: Buffer.from(base64) }, { mark, how: 'base64url', bytes: Buffer.from(base64.replace(/\+/g, '-').replace(/\//g, '_')) }]),
]));

export type Found = { readonly mark: string; readonly how: string };
/** Every mark in these bytes, in any encoding tried; also with anything that is no digit between its digits. */
export function marksIn(content: Buffer): readonly Found[] {
  const digits = content.toString('latin1').replace(/[^0-9]/g, '');
  return [
    ...needles.filter(({ bytes }) => content.includes(bytes)).map(({ mark, how }) => ({ mark, how })),
    ...ALL.filter((mark) => digits.includes(mark) || digits.includes(reversed(mark))).map((mark) => ({ mark, how: 'separated' })),
  ];
}

/** Every file below a folder. */
export const filesBelow = (dir: string): readonly string[] => readdirSync(dir).flatMap((name) => { const file = path.join(dir, name); return statSync(file).isDirectory() ? filesBelow(file) : [file]; });
export const marksInFiles = (dir: string): readonly string[] => filesBelow(dir).flatMap((file) => [...marksIn(readFileSync(file)), ...marksIn(Buffer.from(file))].map(({ mark, how }) => `${path.relative(dir, file)}: ${mark} (${how})`));
