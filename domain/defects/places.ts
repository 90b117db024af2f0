import { formFor, placeOfItem, type InspectionRoom } from '../inspection/form';
import type { Defect } from './defect';

const CODE = /^[\x20-\x7e]+$/;
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

/** The names of a defect's room and item, for what the owner is told. */
export function placeOfDefect(houseType: string, defects: readonly Defect[], no: number): { readonly room: string; readonly item: string } {
  const { room = '', item = '' } = defects.find((one) => one.no === no) ?? {};
  return placeOfItem(formFor(houseType), room, item);
}
