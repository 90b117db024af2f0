import { homeShort } from '../community/home';
import { plainText } from '../kernel/plain-text';
import { readRoomName } from '../roster/room-name';
import { isSpaceNo, MOST_SPACES } from './lot';

/** A space, and whose it is to be; '' for nobody's. */
export type SpaceLine = { readonly no: string; readonly home: string };
export type ReadLines = { readonly lines: readonly SpaceLine[]; /** Lines nobody can read. */ readonly unread: readonly string[] };

const RANGE = /^(.*?)(\d+)\s*(?:~|～|…+|至|到)\s*(.*?)(\d+)$/;
const spaceNo = (text: string): string => plainText(text).toUpperCase().replace(/号$/, '');
const homeOf = (text: string): string => { const read = readRoomName(text); return read.ok && read.value.unit !== '' ? homeShort(read.value) : ''; };

/** A-001~A-120, B1-7至12: every number of it, as wide as the first. */
function rangeOf(text: string): readonly string[] | null {
  const [, before = '', first = '', again = '', last = ''] = RANGE.exec(text) ?? [], count = Number(last) - Number(first) + 1;
  if (!first || (again !== '' && again !== before) || count < 1 || count > MOST_SPACES) return null;
  return Array.from({ length: count }, (_, i) => `${before}${String(Number(first) + i).padStart(first.length, '0')}`);
}

/** One line: a range, numbers side by side (、), or a home and its space with a gap between them. */
function readLine(text: string): readonly SpaceLine[] | null {
  const range = rangeOf(spaceNo(text));
  if (range) return range.every(isSpaceNo) ? range.map((no) => ({ no, home: '' })) : null;
  const parts = text.split(/[\s,，]+/).filter(Boolean), [one = '', two = ''] = parts;
  if (parts.length === 2) {
    const first = homeOf(one), home = first || homeOf(two), no = spaceNo(first ? two : one);
    if (home) return isSpaceNo(no) ? [{ no, home }] : null;
  }
  const nos = text.split(/[\s,，、;；]+/).filter(Boolean).map(spaceNo);
  return nos.length && nos.every(isSpaceNo) ? nos.map((no) => ({ no, home: '' })) : null;
}

/** Spaces as a manager types or pastes them, a line each. */
export function readSpaceLines(text: string): ReadLines {
  const lines: SpaceLine[] = [], unread: string[] = [];
  for (const line of text.split('\n').map((one) => plainText(one)).filter(Boolean)) {
    const read = readLine(line);
    if (read) lines.push(...read); else unread.push(line);
  }
  return { lines, unread };
}
