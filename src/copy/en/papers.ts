import type { PapersWords } from '../zh-CN/papers'

export const papers: PapersWords = {
  bar: 'Agreement',
  handoverBar: 'Handover sheet',
  first: (n) => `${n} clauses to read first`,
  of: (name, version) => `${name}, version ${version}`,
  sample: 'Sample text',
  clause: (n) => `Clause ${n}`,
  read: (minutes, seconds) => (minutes ? `Read for ${minutes} min ${seconds} s` : `Read for ${seconds} s`),
  full: 'Full text',
  keyOnly: 'Key clauses',
  explain: 'Ask your butler',
  sign: 'Sign',
  submit: 'Submit with this signature',
  again: 'Sign again',
  written: 'Your signature is ready. Submit it below.',
  signedTitle: 'Signed',
  signedBy: (name, when) => `Signed by ${name}, ${when}`,
  waiting: 'Not signed yet',
  signers: 'Signatures',
  you: ' (you)',
  done: 'Done',
  consentFirst: 'Please agree first',
  changed: 'The paper has changed and is shown anew. Please read it again.',
  yes: 'Yes',
  no: 'No',
  total: 'Total'
}
