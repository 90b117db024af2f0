import { formFor, placeOfItem, type InspectionRoom } from '../inspection/form';
import type { Defect } from './defect';

const CODE = /^[a-z-]+$/;
const isKnown = (word: string, known: readonly { readonly code: string }[]): boolean => known.some(({ code }) => code === word);

/**
 * The part of a place that cannot be meant, or null: a room or item code the form does not hold. Own words (洗碗机, 电梯厅) are taken as they are,
 * for appliances and common parts have defects too.
 */
export function strayPlace(form: readonly InspectionRoom[], room: string, item: string): string | null {
  if (CODE.test(room) && !isKnown(room, form)) return room;
  const items = form.find(({ code }) => code === room)?.items ?? [];
  return CODE.test(item) && !isKnown(item, items) ? item : null;
}

/** Where one of them stands. */
export const stateIn = (defects: readonly Defect[], no: number): Defect['state'] => defects.find((one) => one.no === no)?.state ?? 'reported';

/** What the owner is told of some of the home's defects: their numbers, the first one's place by name, and how many they are when more than one. */
export function wordsOfDefects(houseType: string, defects: readonly Defect[], numbers: readonly number[]): Readonly<Record<string, string>> {
  const { room = '', item = '' } = defects.find(({ no }) => no === numbers[0]) ?? {};
  return { no: numbers.join('、'), ...placeOfItem(formFor(houseType), room, item), ...(numbers.length > 1 ? { n: String(numbers.length) } : {}) };
}
