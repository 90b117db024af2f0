import type { HomePaperLine } from '@contract/library'
import type { DocumentClass } from '@domain/documents/library'
import { atWords } from '@/copy/when'
import type { DocumentsWords } from '@/copy/zh-CN/documents'
import type { Language } from '@/platform/language'
import type { RoutePath } from '@/routes'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: DocumentsWords, readonly language: Language, readonly now: number }
const CLASSES: readonly DocumentClass[] = [1, 2, 3, 4, 5, 6, 7, 'process']

/** Class by class, each paper once: in the first of its classes that the process has not to itself. */
export function shelvesOf (papers: readonly HomePaperLine[], search: string): readonly { readonly shelf: DocumentClass, readonly papers: readonly HomePaperLine[] }[] {
  const asked = search.trim()
  const found = papers.filter(({ name }) => !asked || name.includes(asked))
  return CLASSES.map((shelf) => ({ shelf, papers: found.filter(({ classes }) => classes[0] === shelf) })).filter((one) => one.papers.length > 0)
}

const TONES: Readonly<Record<HomePaperLine['state'], Tone>> = { unread: 'amber', renewed: 'amber', read: 'plain', 'to-sign': 'persimmon', waits: 'blue', signed: 'pine', 'to-give': 'plain', given: 'pine', made: 'plain', later: 'plain' }
export const toneOf = ({ state }: HomePaperLine): Tone => TONES[state]
export function whenOf ({ state, at }: HomePaperLine, { words, language, now }: Saying): string | undefined {
  const said = (words.at as Readonly<Partial<Record<HomePaperLine['state'], (when: string) => string>>>)[state]
  return at !== null && said ? said(atWords(at, now, language)) : undefined
}

/** In the household's hands: to be read, or to be signed. */
export const isToDo = ({ state }: HomePaperLine): boolean => state === 'unread' || state === 'renewed' || state === 'to-sign'
/** What opening it marks as read: papers that are asked to be read, in the version that lies there. */
export const marksRead = ({ use, state }: HomePaperLine): boolean => use === 'read' && (state === 'unread' || state === 'renewed')

/** As it stands once the cloud has been told what was opened. */
export const withRead = (papers: readonly HomePaperLine[], opened: readonly { readonly code: string, readonly version: number }[], now: number): readonly HomePaperLine[] =>
  papers.map((paper) => (marksRead(paper) && opened.some(({ code, version }) => code === paper.code && version === paper.version) ? { ...paper, state: 'read', at: now } : paper))

/** Where a paper is read or signed. */
export function pageOf ({ code, canOpen }: HomePaperLine, homeId: string): { readonly path: RoutePath, readonly params: Readonly<Record<string, string>> } | undefined {
  if (!canOpen) return undefined
  if (code === 'handover-sheet') return { path: 'owner/handover/index', params: { homeId } }
  return { path: 'owner/agreement/index', params: { homeId, paper: code } }
}
