import type { DeskHelpWords } from '../zh-CN/desk-help'

export const deskHelp: DeskHelpWords = {
  say: 'You may say',
  lines: {
    notice: 'The notice is on your phone. Let us read it together, then register and book.',
    register: 'A few entries are still missing. Please fill them in on your phone; ask me whatever is unclear.',
    review: 'We are looking at your papers. Please have a seat, it will not take long.',
    sign: 'Please read the agreement here. I am glad to explain any clause.',
    book: 'Let me see which time suits you. You will be told once it is booked.',
    pay: 'These are the charges, each with the rate it follows. Please check them.',
    checkin: 'Welcome home! Please show your code and I note that you are here.',
    identity: 'May I see your identity card? I compare it with the contract and give it right back.',
    receive: 'This is your folder. Please check it and keep the warranty and the manual.',
    inspect: 'I go with you room by room. Tell me whatever you notice, I write it down at once.',
    safety: 'Let us try water, power and gas together. I show you the main switches.',
    handover: 'Please read the handover sheet and sign here if all is right.',
    keys: 'Please count the keys with me. Keep them safe, and tell us at once if one is lost.',
    tour: 'I show you the parcel lockers, the waste station and the way into the garage.',
    aftercare: 'How do you like it so far? Is there anything we should do better?',
    follow: 'Has what you told us been settled? Anything else we should follow up?'
  },
  welcome: (community) => `All is done. Congratulations on your home in ${community}. We wish you a happy life here!`,
  pack: 'Folder', packNote: 'Made ready the day before', packed: (n, all) => (n === all ? 'Complete' : `${n} / ${all}`), packTitle: 'What is ready', save: 'Save', close: 'Close',
  items: { file: 'Owner’s file', forms: 'Printed forms', agreements: 'Agreements', 'fee-note': 'Note on the charges', keys: 'Set of keys' },
  queue: 'Take a number', queueNote: 'Put this household in line', where: 'Escort and issues', whereNote: 'Who goes with them; what they asked', errand: 'Send an errand', errandNote: 'What another department is to do for this home'
}
