import type { NumbersWords } from '../zh-CN/numbers'

export const numbers: NumbersWords = {
  bar: 'Numbers',
  note: 'Numbers are masked. Seeing one in full takes a reason, and the household sees who looked, when and why.',
  people: { owner: 'Owner', resident: 'Resident', emergency: 'Emergency contact' },
  fields: { phone: 'Phone', id: 'ID number' },
  see: 'Show',
  seeLabel: (whose, field) => `Show ${whose}: ${field}`,
  none: 'None on record',
  why: 'Why do you need it?',
  whose: (whose, field) => `${whose} · ${field}`,
  reasons: { contact: 'To reach them', visit: 'The visit', repair: 'A repair', identity: 'Identity check', dispute: 'A dispute', law: 'Required by law', other: 'Other' },
  words: 'Say why',
  wordsExample: 'e.g. a parcel went to the wrong door',
  wordsHint: 'The household sees this sentence',
  show: 'Record and show',
  call: 'Call',
  hides: 'Masked again after a minute',
  close: 'Close',
  row: 'See a full number',
  rowNote: 'Takes a reason; the household sees it'
}
