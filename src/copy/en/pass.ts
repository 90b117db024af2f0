import type { PassWords } from '../zh-CN/pass'

export const pass: PassWords = {
  bar: 'Move-in pass',
  ready: 'Ready',
  otherDay: (day) => `For ${day}`,
  arrived: 'Checked in',
  arrivedNote: 'Our staff will call you',
  next: (seconds) => `Brightness is up. New code in ${seconds} s`,
  ahead: 'Checked in for your slot',
  households: 'homes',
  missing: (what) => `Still to do: ${what}`,
  missingNote: 'You can check in now; it is needed before the keys',
  steps: { sign: 'sign the agreement', pay: 'pay the first charges' },
  go: 'Do it',
  queue: 'My place in line', venue: 'Plan of the venue',
  duty: (expert, restArea) => [expert && `${expert} is there to answer questions`, restArea && `rest area: ${restArea}`].filter(Boolean).join('; '),
  bring: (papers) => `Bring the originals: ${papers}`,
  list: ', ',
  kept: 'Kept on this phone, works without signal',
  label: 'Your move-in pass, show it to our staff',
  notBooked: 'You have not booked a visit yet',
  notBookedNote: 'Once you have, your pass is here.',
  toBooking: 'Book a visit'
}
