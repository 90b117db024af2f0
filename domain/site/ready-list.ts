/** What a site must have before households come (S0-174, S0-175, S0-178, S3-53, S0-142); `photo`: only with a photo of it. */
export const READY_GROUPS = ['estate', 'safety', 'venue', 'equipment', 'signs'] as const;
export type ReadyGroup = (typeof READY_GROUPS)[number];
const list = [
  ['cleaned', 'estate', true], ['roads', 'estate', true], ['fenced', 'estate', true], ['utilities', 'estate', false], ['lifts', 'estate', false], ['lights', 'estate', false],
  ['fire', 'safety', true], ['access', 'safety', true], ['monitors', 'safety', false], ['first-aid', 'safety', false],
  ['reception', 'venue', true], ['desks', 'venue', false], ['rest', 'venue', false], ['partners', 'venue', false], ['banners', 'venue', false],
  ['copier', 'equipment', false], ['computers', 'equipment', false], ['stationery', 'equipment', false], ['papers', 'equipment', false], ['keys', 'equipment', false],
  ['boards', 'signs', true], ['ways', 'signs', false], ['flow', 'signs', false], ['traffic', 'signs', false],
] as const;
export type ReadyCode = (typeof list)[number][0];
export type ReadyItem = { readonly code: ReadyCode; readonly group: ReadyGroup; readonly photo: boolean };
export const readyList: readonly ReadyItem[] = list.map(([code, group, photo]) => ({ code, group, photo }));
export const READY_CODES: readonly ReadyCode[] = readyList.map(({ code }) => code);
