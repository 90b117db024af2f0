import type { RefusalWords, ManagerCode } from '@/copy/refusals/codes'

/** Only met by managers. */
export const manager: RefusalWords<ManagerCode> = {
  FILE_TYPE: () => 'Please choose an .xlsx or .csv file.',
  FILE_TOO_BIG: () => 'The file is too big. Please split it.',
  FILE_BOMB: () => 'This file unpacks to an abnormal size and was not read.',
  FILE_BROKEN: () => 'The file cannot be read. Save it anew with a spreadsheet program and try again.',
  TOO_MANY_ROWS: ({ limit }) => `At most ${limit} rows at a time. Please split it.`,
  NO_HEADER: () => 'No header found. The sheet needs a column for the room and one for the owner’s name.',
  IMPORT_UNKNOWN: () => 'This import has ended. Please choose the file again.',
  BATCH_UNKNOWN: () => 'There is no such batch.',
  BATCH_OPEN: () => 'The batch is open; this can no longer be changed.',
  BATCH_NOT_OPEN: () => 'Open the batch before sending the notice.',
  BATCH_PROBLEMS: ({ problems }) => `Cannot open yet: ${problems.join(', ')}.`,
  BUILDINGS_TAKEN: ({ buildings }) => `Already in another batch: building ${buildings.join(', ')}.`,
  BUILDING_TOO_BIG: ({ buildings }) => `Too many homes for that many slots: building ${buildings.join(', ')}. Make fewer slots.`,
  NO_HOMES: () => 'These buildings have no homes yet. Import the roster first.',
  BLOCKS_MISSING: ({ blocks }) => `The notice lacks: ${blocks.join(', ')}.`,
  CODE_WRONG: () => 'The set-up code is wrong.',
  ALREADY_CLAIMED: () => 'This environment already has its manager.',
  ALREADY_HIRED: () => 'This phone number is on the list already.',
  CREW_UNKNOWN: () => 'There is no such person on the list.',
  LAST_MANAGER: () => 'At least one manager must stay.'
}
