import { checkCharacterOf } from '@domain/identity/identity-number';
import type { Chance } from '../chance';

/** Somebody as a list of the developer's names them. */
export type Named = { readonly name: string; readonly phone: string; readonly idNumber: string };
export type ListedHome = { readonly homeId: string; readonly owners: readonly Named[]; readonly area: number; readonly contractNo: string };
export type RosterFile = { readonly fileId: string; readonly homes: readonly ListedHome[] };
const HEAD = '楼栋,单元,房号,户型,建筑面积,合同编号,业主姓名,联系电话,身份证号';

/** Numbers of different people whose last four are the same, so that whoever knows a phone can prove it; of a region that is nobody's. */
export const numbersOf = (count: number): readonly string[] => {
  const found: string[] = [];
  for (let year = 1960; found.length < count; year++) for (let day = 10; day < 29 && found.length < count; day++) { const first = `990000${year}05${day}121`; if (checkCharacterOf(first) === '8') found.push(`${first}8`); }
  return found;
};
const linesOf = ({ homeId, owners, area, contractNo }: ListedHome): readonly string[] => { const [building, unit, room] = homeId.split('_')[2]!.split('-'); return owners.map(({ name, phone, idNumber }) => [building, unit, room, '三室两厅', (area / 100).toFixed(2), contractNo, name, phone, idNumber].join()); };
export const fileOf = ({ homes }: RosterFile): Buffer => Buffer.from([HEAD, ...homes.flatMap(linesOf)].join('\r\n'));

/** A list as it comes a week later: mostly the same; an area measured anew, another phone, somebody beside or no longer beside the owner, a home sold. */
export function laterList(homes: readonly ListedHome[], others: readonly Named[], chance: Chance): readonly ListedHome[] {
  return homes.map((home) => {
    const luck = chance.next(), [first] = home.owners as readonly [Named, ...Named[]], other = chance.one(others);
    return luck < 0.45 ? home
      : luck < 0.6 ? { ...home, area: home.area + 100 * chance.between(-3, 3) }
      : luck < 0.68 ? { ...home, owners: [{ ...first, phone: `1370000${String(chance.below(10_000)).padStart(4, '0')}` }, ...home.owners.slice(1)] }
      : luck < 0.85 ? { ...home, owners: home.owners.length > 1 ? [first] : [first, other] }
      : luck < 0.93 ? { ...home, owners: [other], contractNo: `${home.contractNo}-2` } : { ...home, contractNo: `YX2025-${chance.below(900)}` };
  });
}
