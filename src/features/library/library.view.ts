import type { LibraryPaper, LibraryRow } from '@contract/library'
import type { DocumentClass } from '@domain/documents/library'
import { placeholders, type Placeholder } from '@domain/documents/placeholders'
import type { PaperTerms } from '@domain/documents/signing-terms'
import type { DocumentText } from '@domain/documents/document-text'
import type { PartKind, TextPart } from '@domain/library/edit-text'
import type { TextProblem } from '@domain/library/problems-of-text'
import type { LibraryWords } from '@/copy/zh-CN/library'

export type Shelf = `${DocumentClass}`
const SHELVES: readonly Shelf[] = ['1', '2', '3', '4', '5', '6', '7', 'process']
/** A search shows no more than a screen or two of what it found. */
const MOST_FOUND = 20

/** The papers of a class; one of two classes stands in both. */
export const onShelf = (rows: readonly LibraryRow[], shelf: Shelf): readonly LibraryRow[] => rows.filter(({ classes }) => classes.some((one) => String(one) === shelf))
export const shelvesOf = (rows: readonly LibraryRow[]): readonly { readonly shelf: Shelf, readonly count: number }[] => SHELVES.map((shelf) => ({ shelf, count: onShelf(rows, shelf).length }))
export function searched (rows: readonly LibraryRow[], search: string): readonly LibraryRow[] {
  const asked = search.trim().toLowerCase()
  return rows.filter(({ name, code }) => name.toLowerCase().includes(asked) || code.includes(asked)).slice(0, MOST_FOUND)
}

export const versionWords = (version: number, isSample: boolean, words: LibraryWords): string => (isSample ? words.sampleVersion : words.version(version))
export const rowNote = ({ use, version, isSample, isMade }: LibraryRow, words: LibraryWords): string => [words.uses[use], isMade ? '' : versionWords(version, isSample, words)].filter(Boolean).join(words.dot)

/** How a paper is signed, one sentence a line. */
export function signingLines ({ signers, also, expiresAfterDays, mayProxy }: PaperTerms, words: LibraryWords): readonly string[] {
  const nameOf = (group: PaperTerms['signers'][number]) => words.groups[group]
  return [words.signOrder(signers.map(nameOf)), also.length ? words.signAlso(also.map(nameOf).join(words.list)) : '', expiresAfterDays === null ? '' : words.expires(expiresAfterDays), mayProxy ? words.proxy : words.noProxy].filter(Boolean)
}

/** A draft in hand on this phone. */
export type InHand = { readonly title: string, readonly text: DocumentText, readonly needsSecond: boolean }
export const inHand = (draft: NonNullable<LibraryPaper['draft']>): InHand => ({ title: draft.title, text: draft.text, needsSecond: draft.needsSecond })
export const isSame = (one: InHand, other: InHand): boolean => JSON.stringify(one) === JSON.stringify(other)
/** What is sent: plain lists, without blank lines. */
export const sentEdit = ({ title, text, needsSecond }: InHand) => ({
  title, needsSecond,
  text: {
    opening: text.opening.filter(Boolean), closing: text.closing.filter(Boolean),
    clauses: text.clauses.map(({ title: name, paragraphs, key }) => ({ title: name, paragraphs: paragraphs.filter(Boolean), ...(key ? { key: { ...key } } : {}) })),
    sections: text.sections.map(({ heading, items, isNumbered }) => ({ heading, items: items.filter(Boolean), ...(isNumbered ? { isNumbered } : {}) }))
  }
})

export type PartLine = { readonly at: number, readonly title: string, readonly note: string, readonly isKey: boolean }
/** Places by what stands there, not by their code. */
const named = (words: string): string => words.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (Object.hasOwn(placeholders, name) ? `【${placeholders[name as Placeholder]}】` : whole))
const short = (given: string): string => {
  const words = named(given)
  return words.length > 36 ? `${words.slice(0, 36)}…` : words
}
const isText = (part: TextPart): part is string => typeof part === 'string'
/** The parts of one kind as lines to tap. */
export const partLines = (text: DocumentText, kind: PartKind, words: LibraryWords): readonly PartLine[] => (text[kind] as readonly TextPart[]).map((part, at) => {
  if (isText(part)) return { at, title: short(part) || words.empty, note: '', isKey: false }
  if ('heading' in part) return { at, title: part.heading || words.empty, note: short(part.items.join(' ')), isKey: false }
  return { at, title: `${words.clause(String(at + 1))} ${part.title}`, note: short(part.paragraphs.join(' ')), isKey: part.key !== undefined }
})
export const problemWords = (problems: readonly TextProblem[], words: LibraryWords): readonly string[] => problems.map(({ code, names }) => words.problems[code](names))
