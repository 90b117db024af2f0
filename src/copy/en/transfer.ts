import type { TransferWords } from '../zh-CN/transfer'

export const transfer: TransferWords = {
  bar: 'The home was sold',
  title: 'The new owners',
  note: 'Former owners, proxies and tenants lose their rights at once; what they gave stays for staff, the new owners do not see it',
  owner: (no) => `New owner ${no}`,
  name: 'Name',
  phone: 'Phone',
  idNumber: 'ID number (optional)',
  idHint: 'With it they confirm themselves; without, by an invite code',
  more: 'One more owner',
  less: 'Remove',
  spaces: 'Parking spaces',
  spacesHow: { stay: 'Go with the home', release: 'Come back' },
  reason: 'Why',
  reasonExample: 'e.g. sold, registered 1 March',
  confirm: 'Type the room once more',
  confirmExample: (home) => `e.g. ${home}`,
  go: 'Record the sale',
  askTitle: (home) => `New owners for ${home}?`,
  askWords: 'This cannot be undone. The former owners are out at once, their place goes back, the new ones begin anew.',
  yes: 'It was sold',
  no: 'Not yet',
  done: 'New owners recorded',
  doneNote: 'Send them the community card to bind.',
  back: 'OK'
}
