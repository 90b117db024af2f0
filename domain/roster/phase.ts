import { chineseNumber, plainText } from '../kernel/plain-text';
import type { RowReader } from './row-reader';

const NUMBER = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}', PHASE = `第?(${NUMBER})(期)|([东西南北中]|[A-Z]|${NUMBER})(区|苑|组团|地块)`;
const leading = new RegExp(`^(?:(?:${PHASE})[-—–_/.·\\s]*)+`);
const canonical = (of: string): string => String(chineseNumber(of) ?? of.replace(/^0+(?=\d)/, ''));

/** Which part of the community a text names, however written: 一期, 第1期 and 1期 are one; '' where it names none. */
export const phaseOf = (text: string): string =>
  [...plainText(text).toUpperCase().matchAll(new RegExp(PHASE, 'g'))].map(([, no = '', phase, of = no, part = phase]) => `${canonical(of)}${part}`).join('');

/** 一期3栋 → 3栋: the home's name without the phase before it. */
export const withoutPhase = (text: string): string => plainText(text).toUpperCase().replace(leading, '');

/** The phase a row is of: by a column of its own (where a bare number will do), by its building or name, by the sheet it lies on. */
export function phaseOfRow(row: RowReader): string {
  const own = row.cell('phase'), bare = canonical(own.toUpperCase());
  return phaseOf(own) || (/^[0-9A-Z]{1,2}$/.test(bare) ? `${bare}期` : '') || phaseOf(row.cell('building')) || phaseOf(row.cell('home')) || phaseOf(row.cell('room')) || phaseOf(row.sheet ?? '');
}
