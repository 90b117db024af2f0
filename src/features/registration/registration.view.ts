import type { RegistrationView } from '@contract/registration'
import { problemsOfRegistration, type FieldProblem, type Person, type Registration, type Vehicle } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'

/** The four topics of the form, and what is confirmed at the end. */
export const TOPICS = ['self', 'contact', 'residents', 'vehicles'] as const
export type Topic = (typeof TOPICS)[number] | 'check'

const TOPIC_OF: Readonly<Record<string, Topic>> = { idNumber: 'self', consentsToIdData: 'self', residents: 'residents', vehicles: 'vehicles', confirmsHouse: 'check', confirmsFees: 'check', confirmsRules: 'check' }
export const topicOf = (field: string): Topic => TOPIC_OF[field.split('.')[0] ?? ''] ?? 'contact'

export const problemsIn = (record: Registration, topic: Topic): readonly FieldProblem[] => problemsOfRegistration(record).filter(({ field }) => topicOf(field) === topic)

export const problemWords = ({ field, code, missing = 0 }: FieldProblem, words: RegistrationWords): string => field.startsWith('con') && code === 'REQUIRED' ? words.tick : words.problems[code](missing)

/** 138 **** 6207, whatever was typed between the digits. */
export function maskedPhone (phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 7 ? `${digits.slice(0, 3)} **** ${digits.slice(-4)}` : phone
}
/** The last four, as it is said at the desk. */
export const maskedId = (number: string): string => (number ? `····${number.slice(-4)}` : '')

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
