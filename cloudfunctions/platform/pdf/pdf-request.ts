import type { Paper } from '@domain/documents/paper';
import type { SealMark } from '@domain/documents/seal';
import type { Instant } from '@domain/kernel/calendar';

/** One paper of a file with the SHA-256 (hex) of what it shows. */
export type PdfPart = { readonly paper: Paper; readonly digest: string };
export type PdfRequest = {
  readonly title: string
  /** The file's own number, printed on every page. */
  readonly number: string
  readonly parts: readonly PdfPart[]
  /** Bytes of the pictures the papers name, by their digest. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The instant printed and written into the file; the same request gives the same bytes. */
  readonly issuedAt: Instant
  /** Closed with the configured digital signature, where there is one. */
  readonly isSealed?: boolean
  /** Whose signature the file keeps a place for; put in by whoever signs. */
  readonly mark?: SealMark
};
export type RenderedPdf = {
  readonly bytes: Buffer; readonly pages: number
  /** Characters the font does not hold; they stand as 〓 and are named on the last page. */
  readonly missing: readonly string[]
  /** Digests of pictures that were not given or could not be read; their places say so. */
  readonly unreadable: readonly string[]
};
export type PdfRenderer = (request: PdfRequest) => Promise<RenderedPdf>;
