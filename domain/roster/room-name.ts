import type { Place } from '../community/home';
import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { chineseNumber, plainText } from '../kernel/plain-text';

export type RoomUnread = Refusal<'ROOM_UNREAD'> | Refusal<'ROOM_BECAME_DATE'>;

const BUILDING = '(?:号楼|栋|幢|座|楼|#楼|#)', UNIT = '(?:单元|门洞|门|梯)', FLOOR = '(?:层|楼)';
const PART = '([0-9]+[A-Z]?|[A-Z][0-9]*|[一二三四五六七八九十]{1,3})';
const ROOM = '([A-Z]?[0-9]{1,5}[A-Z]?)';
const GAP = '[-—–_/.·\\s]*', DASH = '[-—–_/.·\\s]+';
const worded = new RegExp(`${PART}${BUILDING}${GAP}(?:${PART}${UNIT}${GAP})?(?:${PART}${FLOOR}${GAP})?${ROOM}(?:室|号|房)?$`);
const dashedUnit = new RegExp(`${PART}${BUILDING}${GAP}${PART}${DASH}${ROOM}(?:室|号|房)?$`);
const dashed = new RegExp(`^${PART}${DASH}${PART}${DASH}${ROOM}(?:室|号|房)?$`);
const dashedFloor = new RegExp(`^${PART}${DASH}${PART}${DASH}([0-9]{1,2})${DASH}([0-9]{1,2})(?:室|号|房)?$`);
const dashedNoUnit = new RegExp(`^${PART}${DASH}${ROOM}(?:室|号|房)?$`);
// 3栋B座1201: a part of a building is its unit.
const partOfBuilding = new RegExp(`${PART}(?:号楼|栋|幢)${GAP}([A-Z]|[一二三四五六七八九十]{1,3}|[0-9]{1,2})座${GAP}(?:${PART}${FLOOR}${GAP})?${ROOM}(?:室|号|房)?$`);
/** A building named before the one that was read: which of the two is meant, a person has to say. */
const otherBuilding = new RegExp(`${PART}(?:号楼|栋|幢|座)`);
const dayLike = /^\d{4}-\d{2}-\d{2}|^\d{1,2}月\d{1,2}日$/;

/** One part made canonical: 03 → 3, 三 → 3, b → B, 3栋 → 3. */
export function canonicalPart(text: string): string {
  const bare = plainText(text).toUpperCase().replace(/(号楼|栋|幢|座|单元|门洞|室|号|房|楼|#)+$/g, '').replace(/\s/g, '');
  const chinese = chineseNumber(bare);
  if (chinese !== undefined) return String(chinese);
  return bare.replace(/^([A-Z]?)0+(?=\d)/, '$1');
}

const name = (building = '', unit = '', room = ''): Result<Place, RoomUnread> =>
  ok({ building: canonicalPart(building), unit: canonicalPart(unit), room: canonicalPart(room) });
// 12 层 03 is home 1203; a room that already holds its floor stays as it is.
const withFloor = (floor: string | undefined, room = ''): string => (floor !== undefined && room.length <= 2 ? `${canonicalPart(floor)}${room.padStart(2, '0')}` : room);

/**
 * Reads a home's name in the ways property companies write it: 3栋-2-1201, 03-2-1201, 3#2单元1201, 3幢二单元1201室 are one home.
 * Parts carry no leading zeros, letters are capitals, `unit` is '' where the text names none.
 */
export function readRoomName(text: string): Result<Place, RoomUnread> {
  // What stands behind in brackets (西户, 复式) names no home.
  const plain = plainText(text).toUpperCase().replace(/\s*[（(][^（()）]*[）)]$/, '');
  if (dayLike.test(plain)) return refuse('ROOM_BECAME_DATE');
  const parted = partOfBuilding.exec(plain);
  if (parted) return name(parted[1], parted[2], withFloor(parted[3], parted[4]));
  const inWords = worded.exec(plain), half = dashedUnit.exec(plain), read = half ?? inWords;
  if (read && otherBuilding.test(plain.slice(0, read.index))) return refuse('ROOM_UNREAD');
  if (half) return name(half[1], half[2], half[3]);
  if (inWords) return name(inWords[1], inWords[2], withFloor(inWords[3], inWords[4]));
  const four = dashedFloor.exec(plain);
  if (four) return name(four[1], four[2], withFloor(four[3], four[4]));
  const three = dashed.exec(plain);
  if (three) return name(three[1], three[2], three[3]);
  const two = dashedNoUnit.exec(plain);
  return two ? name(two[1], '', two[2]) : refuse('ROOM_UNREAD');
}
