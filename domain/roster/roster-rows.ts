import { contractOf, squareMetres, type Home } from '../community/home';

type OpenedHome = Pick<Home, 'building' | 'unit' | 'room' | 'houseType' | 'area' | 'contractNo' | 'contractKind' | 'deliveryFrom' | 'deliveryTo'> & { readonly owners: readonly { readonly name: string; readonly phone: string; readonly idNumber: string }[]; /** Of its parking spaces, as spacesInWords has them. */ readonly spaces?: string };

const HEAD = ['楼栋', '单元', '房号', '户型', '建筑面积', '合同类型', '合同编号', '交付期限起', '交付期限止', '业主姓名', '联系电话', '证件号码', '车位号'] as const;
export const ROSTER_WIDTHS: readonly number[] = [8, 8, 10, 14, 10, 10, 18, 12, 12, 14, 16, 24, 16];
const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The roster as a table that reads back as what it was: a row an owner, co-owners on rows of their own below. */
export function rosterRows(homes: readonly OpenedHome[]): readonly (readonly string[])[] {
  const sorted = [...homes].sort((a, b) => natural(a.building, b.building) || natural(a.unit, b.unit) || natural(a.room, b.room));
  return [HEAD, ...sorted.flatMap((home) => home.owners.map(({ name, phone, idNumber }, at) => {
    const facts = [home.building, home.unit, home.room, home.houseType, squareMetres(home.area), contractOf(home).contractKind === 'lease' ? '租赁' : '购房', home.contractNo, home.deliveryFrom ?? '', home.deliveryTo ?? ''];
    return [...(at === 0 ? facts : facts.map(() => '')), name, phone, idNumber, at === 0 ? home.spaces ?? '' : ''];
  }))];
}
