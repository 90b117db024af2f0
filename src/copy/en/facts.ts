import type { FactsWords } from '@/copy/zh-CN/facts'
import { many } from './many'

export const facts: FactsWords = {
  bar: 'The estate',
  kinds: { new: 'New estate', existing: 'Lived-in estate' },
  buildingKinds: { high: 'High-rise', low: 'Low-rise', flats: 'Flats', houses: 'Houses' },
  by: (company, developer) => [company && `Managed by ${company}`, developer && `built by ${developer}`].filter(Boolean).join(', '),
  figures: 'Figures',
  value: (value, unit) => (value ? `${value} ${unit}` : 'Not known'),
  target: (target, unit) => `Target ${target} ${unit}`,
  reached: 'Reached',
  notYet: 'Not yet',
  counted: 'From the roster',
  buildings: 'Buildings',
  building: (name) => `Building ${name}`,
  homes: (n) => `${many(n, 'home')}`,
  edit: 'Change',
  editTitle: 'Change the figures',
  kind: 'Estate',
  kindOf: (building) => `Building ${building} is`,
  number: (name, unit) => (unit ? `${name} (${unit})` : name),
  targetOf: (name) => `Target for ${name}`,
  addName: 'One more figure',
  addExample: 'Playground',
  addUnit: 'Unit',
  addUnitExample: 'pcs',
  add: 'Add',
  save: 'Save',
  saved: 'Saved: owners see it too',
  wrong: 'A number, please',
  close: 'Close'
}
