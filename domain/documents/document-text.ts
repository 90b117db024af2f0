/** A clause of a shipped text. `key` is what the owner is shown first, in one line, before the full text (S3-17). */
export type ClauseText = {
  readonly title: string; readonly paragraphs: readonly string[]
  readonly key?: { readonly title: string; readonly words: string }
};
export type SectionText = { readonly heading: string; readonly items: readonly string[]; readonly isNumbered?: boolean };

/** A text as shipped: open places as {{name}}. Agreements have clauses, guides have sections. */
export type DocumentText = {
  readonly opening: readonly string[]
  readonly clauses: readonly ClauseText[]
  readonly sections: readonly SectionText[]
  readonly closing: readonly string[]
};
export const agreement = (opening: readonly string[], clauses: readonly ClauseText[], closing: readonly string[] = []): DocumentText => ({ opening, clauses, sections: [], closing });
export const guide = (opening: readonly string[], sections: readonly SectionText[], closing: readonly string[] = []): DocumentText => ({ opening, clauses: [], sections, closing });
