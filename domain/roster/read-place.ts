import type { Place } from '../community/home';
import { withoutPhase } from './phase';
import { canonicalPart, readRoomName } from './room-name';
import type { RowReader } from './row-reader';

const PART = /^[0-9A-Z]{1,8}$/;

/** The home a row is about; null when the row names none (it belongs to the row above); undefined when it cannot be read (noted). */
export function readPlace(row: RowReader): Place | null | undefined {
  const home = row.cell('home'), room = row.cell('room'), building = row.cell('building'), unit = row.cell('unit');
  if (home === '' && room === '') return building === '' || !row.isMapped('room') ? null : undefinedWith(row);
  const field = home === '' ? 'room' : 'home', text = home === '' ? room : home;
  const whole = readRoomName(withoutPhase(text));
  if (whole.ok && (building === '' || home !== '' || /[^0-9A-Za-z]/.test(text))) {
    return whole.value.unit === '' && unit !== '' ? { ...whole.value, unit: canonicalPart(unit) } : whole.value;
  }
  if (!whole.ok && whole.code === 'ROOM_BECAME_DATE') return void row.problem(field, 'ROOM_BECAME_DATE');
  const place = { building: canonicalPart(withoutPhase(building)), unit: canonicalPart(unit), room: canonicalPart(text) };
  if (PART.test(place.building) && PART.test(place.room) && (place.unit === '' || PART.test(place.unit))) return place;
  return void row.problem(field, 'ROOM_UNREAD');
}

// A merged building cell runs down over co-owner rows, where the room is blank too: those rows carry a name.
function undefinedWith(row: RowReader): null | undefined {
  return row.cell('owner') !== '' || row.cell('coOwner') !== '' ? null : void row.problem('room', 'ROOM_EMPTY');
}
