import type { ClauseText, DocumentText, SectionText } from '../documents/document-text';

export const PARTS = ['opening', 'clauses', 'sections', 'closing'] as const;
export type PartKind = (typeof PARTS)[number];
/** Where a part of a text stands: the second clause is { kind: 'clauses', at: 1 }. */
export type PartPlace = { readonly kind: PartKind; readonly at: number };
export type TextPart = string | ClauseText | SectionText;

const listOf = (text: DocumentText, kind: PartKind): readonly TextPart[] => text[kind];
const withList = (text: DocumentText, kind: PartKind, list: readonly TextPart[]): DocumentText => ({ ...text, [kind]: list });
export const partAt = (text: DocumentText, { kind, at }: PartPlace): TextPart | undefined => listOf(text, kind)[at];

/** The same text with one part written anew; a place that is not there changes nothing. */
export const putPart = (text: DocumentText, { kind, at }: PartPlace, part: TextPart): DocumentText => withList(text, kind, listOf(text, kind).map((one, place) => (place === at ? part : one)));
export const droppedPart = (text: DocumentText, { kind, at }: PartPlace): DocumentText => withList(text, kind, listOf(text, kind).filter((_, place) => place !== at));
const BLANK: Readonly<Record<PartKind, TextPart>> = { opening: '', clauses: { title: '', paragraphs: [''] }, sections: { heading: '', items: [''] }, closing: '' };
/** A blank part at the end of its kind, and where it stands. */
export const addedPart = (text: DocumentText, kind: PartKind): { readonly text: DocumentText; readonly place: PartPlace } =>
  ({ text: withList(text, kind, [...listOf(text, kind), BLANK[kind]]), place: { kind, at: listOf(text, kind).length } });
/** One place earlier or later among its kind, as far as it goes. */
export function movedPart(text: DocumentText, { kind, at }: PartPlace, by: -1 | 1): { readonly text: DocumentText; readonly place: PartPlace } {
  const list = [...listOf(text, kind)], to = at + by, part = list[at], other = list[to];
  if (part === undefined || other === undefined) return { text, place: { kind, at } };
  list[to] = part;
  list[at] = other;
  return { text: withList(text, kind, list), place: { kind, at: to } };
}
