import { homeLabel, squareMetres, type Place } from '../community/home';
import type { Block, Paper } from './paper';

/** The home a paper is about, and who gives it out. */
export type PaperHome = {
  readonly community: string; readonly company: string
  readonly place: Place; readonly houseType: string; /** Hundredths of a square metre. */ readonly area: number; readonly contractNo: string
  readonly owners: readonly { readonly no: number; readonly name: string }[]
};

export const homeLine = ({ community, place }: PaperHome): string => `${community}　${homeLabel(place)}`;
export const ownerNames = ({ owners }: PaperHome): string => owners.map(({ name }) => name).join('、');
/** The home's facts as every form begins with them. */
export const homePairs = (home: PaperHome): Block => ({
  kind: 'pairs', columns: 2,
  pairs: [['小区', home.community], ['房屋', homeLabel(home.place)], ['户型', home.houseType], ['建筑面积', `${squareMetres(home.area)} ㎡`], ['业主', ownerNames(home)], ['购房合同编号', home.contractNo]]
});

/** A paper made from the home's record: the system's own form, no sample text. */
export const formPaper = (code: string, title: string, home: PaperHome, number: string, blocks: readonly Block[]): Paper =>
  ({ code, title, version: 1, isSample: false, subtitle: homeLine(home), number, blocks });
