import type { Day } from '@domain/kernel/calendar'
import { problemsOfRegistration, type FieldProblem, type Registration } from '@domain/forms/registration'

/** What was said on the telephone so far: facts only, what is confirmed and agreed to is the owner's. */
export type Said = Partial<Omit<Registration, 'confirmsHouse' | 'confirmsFees' | 'confirmsRules' | 'consentsToIdData' | 'consentsForChildren' | 'stamps'>>

const blank: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: '', phone: '', mailAddress: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [],
  confirmsHouse: false, confirmsFees: false, confirmsRules: false, consentsToIdData: false
}
export const recordOf = (said: Said): Registration => ({ ...blank, ...said })

/** What was not said may be missing; what was said must be right, as on the owner's own form. */
export const problemsOfSaid = (said: Said, today: Day): readonly FieldProblem[] =>
  problemsOfRegistration(recordOf(said), today).filter(({ field, code }) => code !== 'REQUIRED' && Object.hasOwn(said, field.split('.')[0] ?? field))

/** The wire takes plain lists. */
export const sayable = ({ residents, vehicles, ...facts }: Said) => ({ ...facts, ...(residents && { residents: residents.map((one) => ({ ...one })) }), ...(vehicles && { vehicles: vehicles.map((one) => ({ ...one })) }) })
