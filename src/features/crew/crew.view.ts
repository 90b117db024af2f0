import { DUTIES, type Duty } from '@domain/community/community'
import type { CrewWords } from '@/copy/zh-CN/crew'
import type { Asked } from '@/platform/ask'

export type CrewMemberView = Extract<Asked<'setup.crew'>, { ok: true }>['value']['crew'][number]
/** What is being filled in for a new colleague. */
export type Hiring = { readonly name: string; readonly phone: string; readonly duties: readonly Duty[]; readonly isManager: boolean }
/** On site one person mostly does everything; what they do not do is taken off. */
export const freshHiring: Hiring = { name: '', phone: '', duties: DUTIES, isManager: false }

export const isMobile = (phone: string): boolean => /^1\d{10}$/.test(phone.trim())
export const canHire = ({ name, phone, duties, isManager }: Hiring): boolean => Boolean(name.trim()) && isMobile(phone) && (isManager || duties.length > 0)

export const dutyWords = ({ duties, isManager }: Pick<CrewMemberView, 'duties' | 'isManager'>, words: CrewWords): string =>
  isManager ? words.manager : DUTIES.filter((duty) => duties.includes(duty)).map((duty) => words.duties[duty]).join(words.comma) || words.none
