import type { DocumentText } from '@domain/documents/document-text';
import { documentLibrary, type LibraryDocument } from '@domain/documents/library';
import type { OwnText } from '@domain/library/own-document';

type Written = LibraryDocument & { readonly text: DocumentText };
/** A paper of the library by its code alone: aliases are for people. */
export const findPaper = (code: string): LibraryDocument | undefined => documentLibrary.find((one) => one.code === code);
/** One that has a text, and so can have another. */
export const findWritten = (code: string): Written | undefined => {
  const found = findPaper(code);
  return found?.text ? { ...found, text: found.text } : undefined;
};
export const sampleOf = ({ name, text }: Written): OwnText => ({ title: name, text });
