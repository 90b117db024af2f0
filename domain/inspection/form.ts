import { roomsFor } from './rooms';

/** What is looked at, room by room, with the standard and how it is tested (S3-228, IN-1). */
export type InspectionItem = {
  /** Of an item somebody added it is the name itself, so that every list, paper and file can say what it is. */
  readonly code: string; readonly name: string; readonly standard: string; readonly method: string; readonly tools: string;
  /** Tried in use: for so many days after the walk its result is asked for once more. */
  readonly trialDays?: number;
  /** Since which edition of the shipped form; absent: the first. */
  readonly since?: number;
};
export type InspectionRoom = { readonly code: string; readonly name: string; readonly items: readonly InspectionItem[]; readonly since?: number };
/** Of the shipped form. A walk goes on by the edition it began with. */
export const EDITION = 2;

const kept = new Map<string, readonly InspectionRoom[]>();
/** The shipped form for a house type, by its bedrooms and bathrooms; the same type gets the very same form. Unknown types get the usual three rooms. */
export function formFor(houseType: string, edition: number = EDITION): readonly InspectionRoom[] {
  const key = `${houseType}|${edition}`, form = kept.get(key) ?? roomsFor(houseType, edition);
  kept.set(key, form);
  return form;
}
export const itemCount = (rooms: readonly InspectionRoom[]): number => rooms.reduce((sum, { items }) => sum + items.length, 0);

/** Beside the instruments an item names: what an inspector has along for every walk (S3-226). */
const ALWAYS = ['验房表（纸质备用）', '安全提示标识', '卷尺'];
/** Everything to have along before the walk begins. */
export const toolsOf = (rooms: readonly InspectionRoom[]): readonly string[] => [...new Set([...rooms.flatMap(({ items }) => items.flatMap(({ tools }) => tools.split('、').filter(Boolean))), ...ALWAYS])];

/** Meters read at handover (IN-5). Heat only where a community has it. */
export const METERS = [
  { code: 'water', name: '水表', unit: '吨', max: 999_999 }, { code: 'power', name: '电表', unit: '度', max: 9_999_999 }, { code: 'gas', name: '燃气表', unit: '立方米', max: 999_999 }, { code: 'heat', name: '热表', unit: '千瓦时', max: 9_999_999 },
] as const;
export type MeterCode = (typeof METERS)[number]['code'];

/** The names of a room and an item; what the form does not know (own items, appliances, common parts) keeps its own word. */
export const placeOfItem = (form: readonly InspectionRoom[], room: string, itemCode: string): { readonly room: string; readonly item: string } => {
  const found = form.find(({ code }) => code === room);
  return { room: found?.name ?? room, item: found?.items.find(({ code }) => code === itemCode)?.name ?? itemCode };
};

/** `客厅·墙面平整` of a mark's key. */
export function itemName(form: readonly InspectionRoom[], key: string): string {
  const [code = '', itemCode = ''] = key.split(':'), { room, item } = placeOfItem(form, code, itemCode);
  return `${room}·${item}`;
}

/** What a form does not hold: common parts and appliances keep their own word, the same in every language. */
export const ELSEWHERE = '公共部位';
export const OTHER = '其他';
