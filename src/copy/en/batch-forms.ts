import type { BatchFormsWords } from '../zh-CN/batch-forms'

export const batchForms: BatchFormsWords = {
  approvals: 'Approvals',
  note: (n) => (n > 1 ? `${n} one after the other, each by somebody else; after the last the owner can book` : 'One review; then the owner can book'),
  full: 'Use three',
  stage: (n) => `Approval ${n}`,
  name: 'Name',
  by: 'By',
  duties: { review: 'Reviewer', finance: 'Finance', manager: 'Project manager' },
  add: 'Add an approval',
  fresh: (n) => `Approval ${n}`,
  remove: 'Remove',
  extras: 'Asked besides',
  extrasNote: 'Not asked unless you need it',
  extraNames: { pets: 'Pets', payMethod: 'Way to pay' },
  moreCards: 'Approvals and papers',
  moreCardsNote: 'As usual; change who approves or what is signed here',
  lists: 'Checklists',
  listNames: { 'move-in': 'Move-in', application: 'Application' },
  more: 'Common papers',
  kinds: { must: 'required', may: 'if there', when: 'on condition' },
  when: { proxy: 'if by proxy', tenant: 'for tenants', company: 'for companies', 'not-id-card': 'without ID card', vehicle: 'with a car' },
  keep: 'Kept',
  keepDays: (days) => `deleted after ${days} days`,
  keepRecord: 'Registration kept',
  keepRecordNote: 'Counted from the closing; unset, until an owner asks',
  sensitive: 'Private: only if really needed'
}
