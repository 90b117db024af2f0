import { isOver, type Defect } from './defect';

type Known = Pick<Defect, 'no' | 'room' | 'item' | 'state'> & { readonly photos: readonly { readonly digest?: string }[] };
/** What may be the same thing: an open defect at the same place, or one with the very same picture. */
export const similarTo = <D extends Known>(defects: readonly D[], { room, item, digests }: { readonly room: string; readonly item: string; readonly digests: readonly string[] }): readonly D[] =>
  defects.filter((one) => !isOver(one) && ((room !== '' && item !== '' && one.room === room && one.item === item) || one.photos.some(({ digest }) => digest !== undefined && digests.includes(digest))));
