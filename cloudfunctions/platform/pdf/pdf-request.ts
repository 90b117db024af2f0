import type { Paper } from '@domain/documents/paper';
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
};
export type RenderedPdf = {
  readonly bytes: Buffer; readonly pages: number
  /** Characters the font does not hold; they stand as 〓 and are named on the last page. */
  readonly missing: readonly string[]
  /** Digests of pictures that were not given or could not be read; their places say so. */
  readonly unreadable: readonly string[]
};
export type PdfRenderer = (request: PdfRequest) => Promise<RenderedPdf>;
