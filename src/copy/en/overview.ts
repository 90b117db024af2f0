import type { OverviewWords } from '../zh-CN/overview'

export const overview: OverviewWords = {
  bar: 'Management',
  note: (homes, crew) => (homes ? `${homes} homes · ${crew} on duty` : 'No roster yet'),
  hello: (name) => name,
  batches: 'Batches',
  allBatches: 'All batches',
  status: { draft: 'Draft', open: 'Open', paused: 'Paused', closed: 'Ended' },
  batchNote: (period, homes) => `${period} · ${homes} homes`,
  start: 'Start here',
  steps: { roster: 'Import the roster', batch: 'Make the first batch', notice: 'Send the notice' },
  stepNotes: { roster: 'The developer’s table, .xlsx or .csv', batch: 'Buildings, days and places', notice: 'Then owners can choose a time' },
  done: 'done',
  now: 'now',
  later: 'later',
  work: 'Manage',
  roster: 'Roster of homes',
  rosterNote: 'Import and update homes and owners',
  crew: 'People',
  crewNote: (n) => `${n} on duty`,
  templates: 'Flow templates',
  templatesNote: 'How a home moves in, step by step',
  site: 'Go on site',
  siteNote: 'Scan, review, inspect, hand over keys',
  newBatch: 'New batch',
  importNow: 'Import the roster'
}
