import { refuse } from '@domain/kernel/result';
import { wrongType, type FoundKind, type SheetRefusal } from './sheet-refusal';

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const signatures: readonly (readonly [FoundKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]], ['picture', [0x89, 0x50, 0x4e, 0x47]], ['picture', [0xff, 0xd8, 0xff]], ['picture', [0x47, 0x49, 0x46, 0x38]]
];
// A workbook with a password is an OLE container whose directory names this stream, in UTF-16.
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Names what a file is when it is plainly no spreadsheet we read; undefined when it may be one. */
export function findWrongType(bytes: Uint8Array): SheetRefusal | undefined {
  if (bytes.byteLength === 0) return wrongType('empty');
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED) ? refuse('PASSWORD_PROTECTED') : wrongType('oldExcel');
  }
  const found = signatures.find(([, magic]) => starts(bytes, ...magic));
  return found ? wrongType(found[0]) : undefined;
}
