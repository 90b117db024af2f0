import type { PersonView } from '@contract/privacy'
import type { LookField } from '@domain/privacy/looks'
import type { NumbersWords } from '@/copy/zh-CN/numbers'

export type Wanted = { readonly person: PersonView; readonly field: LookField }
export const wantedKey = ({ person: { of, no }, field }: Wanted): string => `${of}-${no}-${field}`
export const personWords = ({ of, name, relation }: PersonView, words: NumbersWords): string => `${words.people[of]} ${name}${relation ? `（${relation}）` : ''}`

/** Every number of a person that there is, in the order of the page. */
export const numbersOf = (person: PersonView): readonly Wanted[] => (['phone', 'id'] as const).filter((field) => person[field] !== '').map((field) => ({ person, field }))
/** A reason is chosen; another one is said in words. */
export const isReasonGiven = (reason: string | undefined, typed: string): boolean => reason !== undefined && (reason !== 'other' || typed.trim().length >= 2)
