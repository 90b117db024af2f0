import type { Instant } from '../kernel/calendar';
import type { Strokes } from './signing';

/** A picture named by its content: `digest` is the SHA-256 of its bytes, which travel apart from the paper. */
export type PaperImage = { readonly digest: string; readonly mime: 'image/jpeg' | 'image/png' };
export type Ink = { readonly kind: 'strokes'; readonly strokes: Strokes } | { readonly kind: 'image'; readonly image: PaperImage };

/** A place to sign. `ink` is null until signed; it and the time are not part of what is signed. */
export type Party = { readonly role: string; readonly name: string; readonly ink: Ink | null; readonly at: Instant | null; readonly note: string };
export type Column = { readonly title: string; /** Share of the width, against the other columns. */ readonly width: number; readonly align: 'left' | 'center' | 'right' };
export type TimelineEntry = { readonly at: Instant; readonly what: string; readonly by: string };

/** What a paper is made of. Texts are plain; a renderer (PDF, phone) decides how they look. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly align: 'left' | 'center' | 'right'; readonly isIndented: boolean }
  | { readonly kind: 'clause'; readonly number: number; readonly title: string; readonly paragraphs: readonly string[]; readonly isKey: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pairs'; readonly columns: 1 | 2; readonly pairs: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly total: readonly string[] | null }
  | { readonly kind: 'checks'; readonly items: readonly { readonly text: string; readonly isDone: boolean; readonly note: string }[] }
  | { readonly kind: 'photos'; readonly photos: readonly { readonly image: PaperImage; readonly caption: string }[] }
  | { readonly kind: 'timeline'; readonly entries: readonly TimelineEntry[] }
  /** The archive's list of parts; a renderer puts page numbers behind them. */
  | { readonly kind: 'contents'; readonly parts: readonly { readonly title: string; readonly digest: string; readonly note: string }[] }
  | { readonly kind: 'signatures'; readonly parties: readonly Party[] };

/** One paper: plain data, the same for the phone's page, the digest and the PDF. */
export type Paper = {
  readonly code: string; readonly title: string; readonly version: number
  /** Shipped text, to be replaced by the company's own; every rendering says so. */
  readonly isSample: boolean
  /** The line under the title: for whom, where. */
  readonly subtitle: string
  /** The paper's own number, '' where it has none. */
  readonly number: string
  readonly blocks: readonly Block[]
};
