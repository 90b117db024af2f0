import type { AuditRow } from '@contract/privacy'
import type { LogKind } from '@domain/privacy/log'
import { atWords } from '@/copy/when'
import type { AuditWords } from '@/copy/zh-CN/audit'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: AuditWords; readonly language: Language; readonly now: number }
const TONES: Readonly<Partial<Record<LogKind, Tone>>> = { 'look-alert': 'red', 'roster-exported': 'amber', 'number-seen': 'pine', 'phones-seen': 'pine' }

/** One line of the log as a moment. */
export function auditMoment ({ at, who, what, home, why, words: typed, hash }: AuditRow, { words, language, now }: Saying) {
  const reason = [why ? words.reasons[why] : '', typed].filter(Boolean).join(language === 'en' ? ': ' : '：')
  const by = who || (what === 'deleted' ? words.system : words.outside)
  return { key: `${hash}-${at}`, when: atWords(at, now, language), words: [words.kinds[what], home].filter(Boolean).join(' · '), note: [by, reason].filter(Boolean).join(' · '), tone: TONES[what] ?? 'plain' as Tone }
}

export type Sift = { readonly day: string | null; readonly memberId: string | null; readonly home: string | null; readonly what: LogKind | null }
export const noSift: Sift = { day: null, memberId: null, home: null, what: null }
/** `3-2-1201`, also from 3栋2单元1201; nothing while it is no whole room. */
export function homeOf (typed: string): string | null {
  const parts = typed.match(/[0-9A-Za-z]+/g) ?? []
  return parts.length === 3 ? parts.join('-') : null
}
