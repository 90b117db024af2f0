import { refuse, type Refusal } from '@domain/kernel/result';

/** Kinds of file people send by mistake, told apart so that the answer can say what to do. */
export type FoundKind = 'empty' | 'oldExcel' | 'binaryExcel' | 'zip' | 'pdf' | 'picture' | 'webPage' | 'unknown';

export type SheetRefusal =
  | Refusal<'FILE_TOO_BIG', { readonly limit: number }>
  | Refusal<'WRONG_TYPE', { readonly found: FoundKind }>
  | Refusal<'PASSWORD_PROTECTED'>
  | Refusal<'CORRUPT_FILE'>
  | Refusal<'UNPACKS_TOO_BIG', { readonly limit: number }>
  | Refusal<'TOO_MANY_ROWS', { readonly limit: number }>
  | Refusal<'TOO_MANY_COLUMNS', { readonly limit: number }>
  | Refusal<'NO_ROWS'>;

export const wrongType = (found: FoundKind): SheetRefusal => refuse('WRONG_TYPE', { found });

/** Carries a refusal out of a streaming parser; caught once, in read-sheet. */
export class SheetStop extends Error {
  constructor(readonly refusal: SheetRefusal) { super(refusal.code); }
}
