import { withValue, type Clash } from '@domain/forms/merge-records'
import type { Registration } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'

const CHARACTERS = 36
/** A line's own key: later ones sort after earlier ones, and two phones hardly ever make the same. */
export const newLineKey = (at: number, random: () => number = Math.random): string => `${at.toString(CHARACTERS)}${Math.floor(random() * CHARACTERS ** 2).toString(CHARACTERS).padStart(2, '0')}`

/** Every line of the lists has a key: a new one gets its own. */
export function withKeys (record: Registration, at: number, random: () => number = Math.random): Registration {
  const key = <T extends { readonly key?: string }>(line: T): T => (line.key === undefined ? { ...line, key: newLineKey(at, random) } : line)
  return { ...record, residents: record.residents.map(key), vehicles: record.vehicles.map(key) }
}

/** Fields by the names people know, each once, in the order they came. */
export const clashNames = (clashes: readonly Pick<Clash, 'path'>[], words: RegistrationWords): readonly string[] => [...new Set(clashes.map(({ path }) => words.fieldNames[path.split('.')[0] ?? ''] ?? words.recordTitle))]

/** The record with all of them as this phone had them. */
export const withMine = (record: Registration, clashes: readonly Clash[], at: number): Registration => clashes.reduce((before, { path, mine }) => withValue(before, path, mine, at), record)
