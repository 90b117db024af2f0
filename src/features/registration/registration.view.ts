import type { RegistrationView } from '@contract/registration'
import { problemsOfRegistration, type FieldProblem, type IdKind, type Person, type Registration, type Vehicle } from '@domain/forms/registration'
import { dayOf } from '@domain/kernel/calendar'
import { childrenAmong } from '@domain/privacy/minors'
import type { RegistrationWords } from '@/copy/zh-CN/registration'

/** The four topics of the form, and what is confirmed at the end. */
export const TOPICS = ['self', 'contact', 'residents', 'vehicles'] as const
export type Topic = (typeof TOPICS)[number] | 'check'

const TOPIC_OF: Readonly<Record<string, Topic>> = { idNumber: 'self', consentsToIdData: 'self', consentsForChildren: 'residents', applicant: 'self', leaseFrom: 'self', leaseTo: 'self', isFirstHome: 'self', correction: 'self', pets: 'vehicles', payMethod: 'vehicles', residents: 'residents', vehicles: 'vehicles', confirmsHouse: 'check', confirmsFees: 'check', confirmsRules: 'check' }
export const topicOf = (field: string): Topic => TOPIC_OF[field.split('.')[0] ?? ''] ?? 'contact'

export const problemsIn = (record: Registration, topic: Topic, today = dayOf(Date.now())): readonly FieldProblem[] => problemsOfRegistration(record, today).filter(({ field }) => topicOf(field) === topic)

/** Long enough to be looked at while it is still being typed; until then a person is in the middle of it. */
const FULL = { phone: 11, idCard: 18, plate: 7 }
export function completeFields (record: Registration): readonly string[] {
  const phones = [['phone', record.phone], ['emergencyPhone', record.emergencyPhone], ...record.residents.map(({ phone }, i) => [`residents.${i}.phone`, phone])] as const
  const cards = [['idNumber', record.idKind, record.idNumber], ...record.residents.map(({ idKind, idNumber }, i) => [`residents.${i}.idNumber`, idKind, idNumber])] as const
  return [
    ...phones.filter(([, value = '']) => value.replace(/\D/g, '').length >= FULL.phone).map(([field]) => field ?? ''),
    ...cards.filter(([, kind, value = '']) => kind === 'id-card' && value.length >= FULL.idCard).map(([field]) => field ?? ''),
    ...record.vehicles.flatMap(({ plate }, i) => (plate.replace(/[·\s]/g, '').length >= FULL.plate ? [`vehicles.${i}.plate`] : []))
  ]
}
/** What the reviewer said of this field, until it is changed. */
export function sentBack ({ missing, returnedAt }: Pick<RegistrationView, 'missing' | 'returnedAt'>, record: Registration, field: string): string | undefined {
  const root = field.split('.')[0] ?? field, said = missing.find(({ code }) => code === root)
  const isChanged = Object.entries(record.stamps ?? {}).some(([path, at]) => path.split('.')[0] === root && at > (returnedAt ?? 0))
  return said && !isChanged ? said.words : undefined
}

/** Does the record name residents whose guardian has to agree? */
export const hasChildren = ({ residents }: Registration, today = dayOf(Date.now())): boolean => childrenAmong(residents, today).length > 0

export const problemWords = ({ field, code, missing = 0 }: FieldProblem, words: RegistrationWords): string => field.startsWith('con') && code === 'REQUIRED' ? words.tick : words.problems[code](missing)

/** 138 **** 6207, whatever was typed between the digits. */
export function maskedPhone (phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 7 ? `${digits.slice(0, 3)} **** ${digits.slice(-4)}` : phone
}
/** The last four, as it is said at the desk. */
export const maskedId = (number: string): string => (number ? `····${number.slice(-4)}` : '')

/** Papers a person may choose among. */
export const ID_KINDS: readonly IdKind[] = ['id-card', 'passport', 'hk-macau-permit', 'taiwan-permit']
export const nobody: Person = { name: '', idKind: 'id-card', idNumber: '', phone: '', relation: '' }
export const noVehicle: Vehicle = { plate: '', model: '' }

/** One of a list changed, added (`at` beyond the end) or taken out (`null`). */
export const changed = <T>(list: readonly T[], at: number, next: T | null): readonly T[] =>
  next === null ? list.filter((_, i) => i !== at) : at >= list.length ? [...list, next] : list.map((one, i) => (i === at ? next : one))

/** Co-owners not yet among those named: offered so that nobody types their name. */
export const coOwnersLeft = (view: Pick<RegistrationView, 'owners'>, ownerNo: number, named: readonly string[]): readonly string[] =>
  view.owners.filter(({ no, name }) => no !== ownerNo && name !== '' && !named.includes(name)).map(({ name }) => name)

/** May it still be changed, or does the reviewer have it? */
export const isOpen = (state: RegistrationView['state']): boolean => state === 'none' || state === 'returned'

/** What each topic comes to, for the list before handing in. */
export const topicSummary = (record: Registration, topic: (typeof TOPICS)[number], words: RegistrationWords): string => {
  if (topic === 'residents') return record.residents.length ? words.people(record.residents.length) : words.alone
  if (topic === 'vehicles') return record.vehicles.length ? words.cars(record.vehicles.length) : words.noCar
  return words.done
}
