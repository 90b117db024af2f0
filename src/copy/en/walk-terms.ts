import type { WalkTermsWords } from '../zh-CN/walk-terms'

export const walkTerms: WalkTermsWords = {
  bar: 'Inspection standard', note: 'For homes whose inspection has not begun; others go on as they began', items: 'Items of your own', itemsNote: 'In every home’s form', none: 'None: the standard form is used', room: 'Room', name: 'What to check', nameExample: 'e.g. Water filter', standard: 'Standard (optional)', trial: 'Asked again after days of use (optional)', add: 'Add', remove: 'Remove',
  line: (room, name) => `${room} · ${name}`, trialNote: (days) => `Asked again after ${days} days`, goods: 'Goods handed over', goodsNote: 'Counted with each owner', goodsName: 'Name', goodsExample: 'e.g. Video intercom', count: 'How many', goodsLine: (name, n) => `${name} × ${n}`,
  meters: 'Meters', heat: 'There are heat meters to be read', most: (name, unit) => `${name}: ask again above (${unit})`, mostUsual: 'Empty: as usual for new homes', save: 'Save', saved: (homes) => `Saved; ${homes} home(s) go by it`,
}
