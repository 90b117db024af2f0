import type { VenueWords } from '../zh-CN/venue'

export const venue: VenueWords = {
  bar: 'Plan of the venue', where: 'Reception', call: 'Property service', plan: 'Enlarge', points: 'Where is what', none: 'No plan yet. Please go to the reception desk first: somebody will guide you.',
  kinds: { reception: 'Reception', papers: 'Papers and signing', fees: 'Fees', keys: 'Keys', rest: 'Rest area', telecom: 'Telecom', post: 'Post', tv: 'Cable TV', bank: 'Bank', other: 'Other' },
  point: (kind, name) => (name ? `${kind} · ${name}` : kind)
}
