import { findDocument } from '../documents/library';
import { signingTerms } from '../documents/signing-terms';

/** Papers a letter of authority may name: those whose terms let somebody sign for the owner. */
export const mayProxySign = (code: string): boolean => Object.hasOwn(signingTerms, code) && signingTerms[code]?.mayProxy === true;
export const paperName = (code: string): string => findDocument(code)?.name ?? code;
