import { addDays } from '@domain/kernel/calendar'
import { readIdentityNumber } from '@domain/identity/identity-number'
import { provableNumber } from '@domain/identity/phone-number'
import type { ActingView, GuestLine, ProxyLine, TenantLine } from '@contract/people'
import type { ProxyScope } from '@domain/people/proxy'
import { periodWords } from '@/copy/when'
import type { PeopleWords } from '@/copy/zh-CN/people'
import type { Language } from '@/platform/language'
import type { RoutePath } from '@/routes'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: PeopleWords; readonly language: Language }
export type Row = { readonly no: number; readonly title: string; readonly note: string; readonly state: string; readonly tone: Tone; readonly isLive: boolean }

export const SCOPES: readonly ProxyScope[] = ['register', 'book', 'sign', 'pay', 'visit', 'keys']
const joined = (texts: readonly string[], { words }: Saying) => texts.join(words.comma)
export const scopesIn = (line: Pick<ProxyLine, 'scopes'>, saying: Saying): string => joined(SCOPES.filter((scope) => line.scopes.includes(scope)).map((scope) => saying.words.scopes[scope]), saying)

export const proxyRow = (line: ProxyLine, saying: Saying): Row => {
  const isLive = line.state !== 'over' && line.state !== 'revoked'
  return { no: line.no, title: line.name, note: `${scopesIn(line, saying)} · ${periodWords(line.from, line.to, saying.language)}`, state: saying.words.states[line.state], tone: line.state === 'valid' ? 'pine' : isLive ? 'amber' : 'plain', isLive }
}
export const tenantRow = (line: TenantLine, { words, language }: Saying): Row =>
  ({ no: line.no, title: line.name, note: `${words.rents[line.rent]} · ${periodWords(line.from, line.to, language)}`, state: line.state === 'live' && line.isBound ? words.tenantBound : words.ended[line.state], tone: line.state === 'live' ? 'pine' : 'plain', isLive: line.state === 'live' })
export const guestRow = (line: GuestLine, { words, language }: Saying): Row =>
  ({ no: line.no, title: line.name, note: `${periodWords(line.from, line.to, language)} · ${words.days(line.days)}`, state: words.ended[line.state], tone: line.state === 'live' ? 'pine' : 'plain', isLive: line.state === 'live' })

export const isIdNumber = (text: string): boolean => { const read = readIdentityNumber(text); return read.ok && read.value.kind !== 'creditCode' }

export type PersonDraft = { readonly name: string; readonly phone: string; readonly idNumber: string; readonly from: string; readonly to: string }
export const emptyPerson = (today: string, days: number): PersonDraft => ({ name: '', phone: '', idNumber: '', from: today, to: addDays(today, days) })
export const isWholePerson = ({ name, phone, idNumber }: PersonDraft, needsPhone = true): boolean => name.trim() !== '' && (!needsPhone || provableNumber(phone) !== '') && isIdNumber(idNumber)

export type ActingLink = { readonly key: string; readonly path: RoutePath; readonly params: Readonly<Record<string, string>>; readonly words: string; readonly note: string }
/** Only what the letter grants: each step's own page. */
export function actingLinks ({ homeId, proxy, toSign, visit }: ActingView, { words }: Saying): readonly ActingLink[] {
  if (!proxy) return []
  const link = (scope: ProxyScope, path: RoutePath, key: string = scope, params = {}, said: string = words.scopes[scope]): ActingLink => ({ key, path, params: { homeId, ...params }, words: said, note: key === 'defects' ? words.seeDefectsNote : words.scopeNotes[scope] })
  const of: Readonly<Record<ProxyScope, () => readonly ActingLink[]>> = {
    register: () => [link('register', 'owner/register/index')],
    book: () => [link('book', 'owner/booking/index')],
    sign: () => toSign.map(({ code, name }) => link('sign', code === 'handover-sheet' ? 'owner/handover/index' : 'owner/agreement/index', `sign-${code}`, code === 'handover-sheet' ? {} : { paper: code }, words.toSign(name))),
    pay: () => [link('pay', 'owner/bill/index')],
    visit: () => [...(visit ? [link('visit', 'owner/pass/index', 'visit', {}, words.showPass)] : []), link('visit', 'household/defects/index', 'defects', {}, words.seeDefects)],
    keys: () => [link('keys', 'owner/keys/index')]
  }
  return SCOPES.filter((scope) => proxy.scopes.includes(scope)).flatMap((scope) => of[scope]())
}
