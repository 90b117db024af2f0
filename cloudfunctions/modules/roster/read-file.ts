import { homeIdOf, homeIdPattern, type CommunityId } from '@domain/kernel/ids';
import { homeShort } from '@domain/community/home';
import { ok, refuse } from '@domain/kernel/result';
import { correctMapping } from '@domain/roster/correct-mapping';
import { prepareRoster } from '@domain/roster/prepare-roster';
import type { RosterProblem } from '@domain/roster/problem';
import { readRoster, type RosterReading } from '@domain/roster/read-roster';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import type { SheetRefusal } from '@cloud/platform/sheet/sheet-refusal';

/** The reader's refusals in the words of the wire. */
function refused({ code, data }: SheetRefusal) {
  switch (code) {
    case 'WRONG_TYPE': return refuse('FILE_TYPE', { found: data.found as string });
    case 'PASSWORD_PROTECTED': return refuse('FILE_TYPE', { found: 'password' });
    case 'FILE_TOO_BIG': return refuse('FILE_TOO_BIG');
    case 'UNPACKS_TOO_BIG': case 'TOO_MANY_COLUMNS': return refuse('FILE_BOMB');
    case 'TOO_MANY_ROWS': return refuse('TOO_MANY_ROWS', { limit: data.limit });
    case 'CORRUPT_FILE': return refuse('FILE_BROKEN');
    case 'NO_ROWS': return refuse('NO_HEADER');
  }
}

/** A roster's bytes as homes with every problem named. */
export function readFile(bytes: Uint8Array, communityId: CommunityId, buildings: readonly string[], sheet: string | null, mapping: Readonly<Record<string, number>> | null) {
  const file = readSheet(bytes);
  if (!file.ok) return refused(file);
  const prepared = prepareRoster(file.value.sheets, sheet);
  if (!prepared.ok) return refuse('NO_HEADER');
  const used = mapping ? correctMapping(prepared.value.mapping, mapping, prepared.value.header.length) : prepared.value.mapping;
  const reading = onlyNameable(readRoster(prepared.value.body, used, { buildings, unitIfNone: '1' }), communityId);
  return ok({ sheet: prepared.value.sheet, sheets: prepared.value.tables, header: prepared.value.header, mapping: used, reading });
}

/** A name too long for an id is a name misread; it is said, not lost. */
function onlyNameable(reading: RosterReading, communityId: CommunityId): RosterReading {
  const odd = reading.homes.filter(({ building, unit, room }) => !homeIdPattern.test(homeIdOf(communityId, building, unit, room)));
  if (!odd.length) return reading;
  return {
    ...reading, homes: reading.homes.filter((home) => !odd.includes(home)),
    left: [...reading.left, ...odd.map(homeShort)],
    problems: [...reading.problems, ...odd.map((home): RosterProblem => ({ row: home.rows[0] ?? 0, column: '', field: 'home', value: homeShort(home), code: 'ROOM_UNREAD', weight: 'blocks' }))],
  };
}
