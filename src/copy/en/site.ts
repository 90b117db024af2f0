import type { SiteWords } from '../zh-CN/site'

export const site: SiteWords = {
  bar: 'Site readiness', note: 'Each thing is looked at and photographed before the day; a manager signs it off.', batches: 'The list of each batch', batchNote: (first) => `Visits from ${first}`, noBatches: 'No batch yet',
  groups: { estate: 'Estate and works', safety: 'Fire and safety', venue: 'Venue', equipment: 'Equipment and papers', signs: 'Signs' },
  items: {
    cleaned: 'Thoroughly cleaned', roads: 'Roads clear', fenced: 'Building work fenced off', utilities: 'Water, power, gas on', lifts: 'Lifts running', lights: 'Public lighting works',
    fire: 'Fire equipment inspected', access: 'Access control opens and closes', monitors: 'Cameras running', 'first-aid': 'First aid and emergency plan',
    reception: 'Reception set up', desks: 'Service desks and seats', rest: 'Rest area', partners: 'Telecom, post, TV, bank desks', banners: 'Flags and banners',
    copier: 'Copier and printer', computers: 'Computers and network', stationery: 'Stationery', papers: 'Forms, agreements, leaflets', keys: 'Keys numbered by home',
    boards: 'Sign boards', ways: 'Ways to the reception', flow: 'Flow chart, prices, papers on show', traffic: 'Traffic signs'
  },
  photo: 'Photo', left: (n) => (n ? `${n} left` : 'All confirmed'), by: (name, when) => `${name} · ${when}`,
  tick: 'It is in order', errand: 'Not yet? Send an errand', untick: 'Take back', words: 'Remark', wordsExample: 'Hydrant pressure normal', photos: (n) => `Photos (${n} at most)`, must: 'Needs a photo as proof', look: (n) => `See photos (${n})`, close: 'Close',
  signed: (by, when) => `Signed off by ${by}, ${when}`, signedNote: 'The site may open. To change the list, take the sign-off back first.', unsigned: 'Not signed off yet', unsignedNote: 'A manager signs when all is confirmed. Booking goes on meanwhile; finish before the first day.',
  sign: 'Sign off: the site may open', unsign: 'Take the sign-off back', ask: 'Signed off, the list can no longer change; your name and the time are kept.', yes: 'Sign off', no: 'Not yet',
  stock: 'Store', stockNone: 'Nothing listed yet', addStock: 'List something', name: 'Name', nameExample: 'Registration form', place: 'Where it lies', placeExample: 'Left cabinet at reception', count: 'How many there are', low: 'Refill at', few: 'Refill',
  out: 'Take out', back: 'Put back', number: 'How many', moveWords: 'What for', moveExample: 'For the desks', edit: 'Change name, place', drop: 'Strike this off', save: 'Save', moves: 'Latest', move: (name, change) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change)}`,
  map: 'Plan of the venue', mapNone: 'No plan yet. Put one up and owners see it.', editMap: 'Change the plan', planPhoto: 'The plan (a photo or picture)', keepPlan: 'The plan as it is', dropPlan: 'Another picture', addPoint: 'Add a desk', kind: 'What it is', pointName: 'Name (optional)', pointNameExample: 'The bank', pointWhere: 'Where', pointWhereExample: 'Table 2, right of the door', removePoint: 'Remove'
}
