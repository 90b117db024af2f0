import { ok, type Result } from '../kernel/result';
import type { DocumentText } from './document-text';
import type { LibraryDocument } from './library';
import type { Block, Paper } from './paper';
import { filled, type PlaceholderValues, type ValuesMissing } from './placeholders';

/** `clause` is the clause's number; how it is said (第 4 条, Clause 4) is the screen's. */
export type KeyClause = { readonly title: string; readonly words: string; readonly clause: string };
/** A text of the library, or a community's own in its place. */
export type TextDocument = Pick<LibraryDocument, 'code' | 'name' | 'version'> & { readonly text: DocumentText; readonly isOwn?: boolean };

function blocksOf({ opening, clauses, sections, closing }: DocumentText): readonly Block[] {
  return [
    // Lines that name a side (甲方：…) or greet stand flush; sentences are indented.
    ...opening.map((text): Block => ({ kind: 'text', text, align: 'left', isIndented: !/^.{1,24}：/.test(text) })),
    ...clauses.map(({ title, paragraphs, key }, at): Block => ({ kind: 'clause', number: at + 1, title, paragraphs, isKey: key !== undefined })),
    ...sections.flatMap(({ heading, items, isNumbered }): readonly Block[] => [{ kind: 'heading', text: heading }, { kind: 'list', items, isNumbered: isNumbered === true }]),
    // The sender's name alone on a line stands at the right, as in a letter.
    ...closing.map((text): Block => (text === '{{company}}' ? { kind: 'text', text, align: 'right', isIndented: false } : { kind: 'text', text, align: 'left', isIndented: true }))
  ];
}

/** Filling happens in the finished JSON, so that no block can be forgotten; values are escaped as JSON does. */
function filledIn<T>(shape: T, values: PlaceholderValues): Result<T, ValuesMissing> {
  const escaped = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value).slice(1, -1)]));
  const text = filled(JSON.stringify(shape), escaped);
  return text.ok ? ok(JSON.parse(text.value) as T) : text;
}

/** One home's paper from a text. `signatures` is put at the end where the paper is signed. Refuses with the names of values that are missing. */
export function paperFromText(document: TextDocument, subtitle: string, number: string, values: PlaceholderValues, signatures: Block | null): Result<Paper, ValuesMissing> {
  const blocks = filledIn(blocksOf(document.text), values);
  if (!blocks.ok) return blocks;
  const { code, name: title, version, isOwn = false } = document;
  return ok({ code, title, version, isSample: !isOwn, subtitle, number, blocks: signatures ? [...blocks.value, signatures] : blocks.value });
}

/** What the owner is shown before the full text: one line for each key clause, with where it stands. */
export function keyClausesOf(document: TextDocument, values: PlaceholderValues): Result<readonly KeyClause[], ValuesMissing> {
  return filledIn(document.text.clauses.flatMap(({ key }, at): readonly KeyClause[] => (key ? [{ ...key, clause: String(at + 1) }] : [])), values);
}
export const hasText = (document: LibraryDocument): document is LibraryDocument & { readonly text: DocumentText } => document.text !== null;
