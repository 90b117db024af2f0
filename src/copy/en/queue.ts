import type { QueueWords } from '../zh-CN/queue'

export const queue: QueueWords = {
  bar: 'Queue', mineBar: 'My place', boardBar: 'Now calling',
  services: { desk: 'Move-in', inspect: 'Inspection', keys: 'Keys' },
  manners: { booked: 'booked', early: 'early', late: 'late', 'walk-in': 'no booking', urgent: 'urgent' },
  note: (waiting, served) => `${waiting} waiting · ${served} served`,
  tab: (name, waiting) => (waiting ? `${name} ${waiting}` : name),
  waited: (minutes) => (minutes < 1 ? 'just came' : `${minutes} min`),
  called: (times) => `called ${times}×`, skipped: 'skipped', at: (desk) => `desk ${desk}`,
  usual: (minutes) => `about ${minutes} min each`,
  empty: 'Nobody is waiting', emptyNote: 'After check-in, give the household a number on its page.',
  mine: 'My desk', sitTitle: 'Open a desk', sitNote: 'Its number is shown on the board and on owners’ phones.', desk: 'Desk', deskExample: '1', deskWrong: 'One to six digits or letters.', service: 'For what', sit: 'Open', rise: 'Close the desk', others: 'Other desks', freeAsk: (desk) => `Close desk ${desk}?`, freeNote: 'For a colleague who has left without closing it. Whoever is there waits again, by the turn they had.',
  next: 'Call the next', again: 'Call again', skip: 'Skip', begin: 'They are here', finish: 'Done', onTo: (name) => `Done, on to ${name.toLowerCase()}`,
  serving: 'being served', calling: 'called, on the way', free: 'The desk is free',
  back: 'Back in line', takeTitle: 'Take a number', takeFor: 'For', urgent: 'Urgent', urgentNote: 'Urgent: old people, pregnant women, small children: an hour ahead in line', take: 'Take a number', taken: (no) => `Number ${no}`, close: 'Close', rule: 'Who goes first', ruleWords: 'Booked households by their booked time; whoever is early goes when nobody is before them; late ones by when they came; without a booking a quarter of an hour behind; urgent ones an hour ahead, and no further.',
  number: 'Your number', place: (n) => `${n} before you`, isNext: 'You are next', minutes: (n) => (n ? `about ${n} min` : 'in a moment'), noDesk: 'No desk is open yet. You will be called in turn.', go: (desk) => `Please go to desk ${desk}`, goNote: 'Your number was called.', being: (desk) => `Being served at desk ${desk}`, over: 'You were skipped', overNote: 'Tell the reception and you are back in line with the same number.',
  noTicket: 'You have no number yet', noTicketNote: 'After check-in the reception gives you one; this page then shows how many are before you.', leave: 'Leave the line', leaveSure: 'Leave the line?', leaveNote: 'Coming back you take a new number at the end.', leaveYes: 'Leave', leaveNo: 'Keep waiting', fresh: 'Renewed every half minute', tell: 'Tell me on WeChat when I am called', tellNote: 'Each consent is good for one message, so you can wait elsewhere', tellTitle: 'Your number is called',
  boardEmpty: 'Nobody was called yet', boardWaiting: (n) => `${n} waiting`, boardNext: (numbers) => `Next ${numbers}`, voice: 'Voice', voiceOn: 'on', voiceOff: 'off', say: (no, desk) => `Number ${no}, please go to desk ${desk}`, chime: 'A chime at each call',
  toBoard: 'Board', toBoardNote: 'For a large screen, readable from afar'
}
