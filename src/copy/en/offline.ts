import type { OfflineOperation, Outcome } from '@domain/offline/item'
import type { offline as chinese, onSite as chineseOnSite } from '../zh-CN/offline'

const names: Readonly<Record<OfflineOperation, string>> = { 'booking.checkIn': 'Check-in', 'desk.identify': 'Identity', 'inspection.merge': 'Inspection notes', 'inspection.finish': 'Inspection done', 'defects.report': 'Defects', 'keys.takeOut': 'Keys taken out', 'keys.count': 'Keys counted' }
const outcomes: Readonly<Record<Outcome, string>> = { applied: 'Synced', same: 'Done by a colleague too, merged', waiting: 'Waits for a colleague’s phone', conflict: 'Differs from a colleague’s, with the manager', quarantine: 'Rights changed, with the manager', again: 'To be tried again' }

export const offline: typeof chinese = {
  bar: 'Offline and sync', online: 'Signal', offline: 'No signal', pending: (n) => `${n} to sync`, none: 'All synced', noneNote: 'What you do without signal is kept on this phone and synced by itself later, even after WeChat is closed.',
  strip: 'Offline', stripRest: (n) => (n ? ` · ${n} to sync` : ' · check-in, inspection and keys still work'), stripWaiting: (n) => `${n} to sync`, stripNoList: ' · no list of today on this phone',
  list: 'Today’s list', listTaken: (at, homes) => `Taken ${at} · ${homes} homes · deleted after today`, listNone: 'Not downloaded', listNoneNote: 'Download before going where there is no signal: codes, check-in, inspection and keys then work.', take: 'Download today’s list', takeAgain: 'Update the list', taking: 'Downloading', full: 'The phone is full. Make room and try again.',
  sync: 'Sync now', queue: 'To sync', name: names, photos: (sent, all) => `Photos ${sent}/${all}`, waiting: 'Waiting for signal', sending: 'Syncing', failed: 'Not synced', failedPhoto: 'A photo is gone or cannot be sent', again: 'Try again', without: 'Sync without photos', ended: 'Lately synced', outcome: outcomes,
  protect: 'The list is encrypted and holds masked data of today only. If the phone is lost, have the manager end your access at once.', toConflicts: 'Conflicts and quarantine', toConflictsNote: 'For managers',
  conflictsBar: 'Conflicts and quarantine', conflictsNone: 'Nothing to decide', conflictsNoneNote: 'What colleagues did offline and does not agree, or whose author has left, is listed here.',
  states: { waiting: 'Waits', conflict: 'Conflict', quarantine: 'Quarantine', applied: 'Applied', dropped: 'Dropped' }, by: (name, at) => `${name || 'Colleague'} · ${at}`,
  mine: 'This one', theirs: 'On record', arrived: (at) => `Arrived ${at}`, counts: (text) => `Counted ${text}`, marks: (bad, fine) => `${bad} bad, ${fine} fine`, reading: (meter, value) => `${meter} ${value}`, stands: (value) => `Reading ${value}`, noTheirs: 'Nothing more on record',
  meters: { water: 'Water', power: 'Power', gas: 'Gas' }, list2: ', ',
  why: { FORBIDDEN: 'Whoever did this has no right to it now.', SEQUENCE_REUSED: 'The phone used a number twice; it may have been tampered with.', REQUEST_REUSED: 'Other content under the same number; it may have been tampered with.', METER_LOWER: 'The later reading is lower than the earlier one.', SHEET_SIGNED: 'The handover sheet is signed; only you can change it.', KEYS_STEP: 'Two people say different things of one set of keys.', KEYS_MISMATCH: 'The count is not what it should be.', SAME_PERSON: 'Both counts are by one person.', STEP_NOT_OPEN: 'The step before has not been synced.', ID_MISMATCH: 'The last four differ from the record now.', NOT_BOOKED: 'The booking of this home has changed.' }, whyElse: 'Check where the household is, then decide.',
  reason: 'Reason', reasonExample: 'e.g. checked on site', apply: 'Apply', drop: 'Drop', onSite: 'Keys and papers must be done again on site; here it can only be dropped.', close: 'Close', household: 'Open the household'
}
export const onSite: typeof chineseOnSite = {
  PHONE_FULL: () => 'The phone is full: this was not kept. Make room and do it again.',
  NOT_TODAY: ({ day }) => `This home is booked for ${day}, not today.`,
  OTHER_BATCH: ({ batch, day }) => `This home belongs to “${batch}”, booked for ${day}.`,
  NOT_LISTED: () => 'This home is not on today’s list. It may have been booked just now; check again with signal.'
}
