import { areaCharge } from '../fees/fee-item';
import { homeLabel, squareMetres, type Place } from '../community/home';
import type { Clock, Day } from '../kernel/calendar';
import { yuan, type Fen } from '../kernel/money';
import { dayWords } from './china-words';
import type { PlaceholderValues } from './placeholders';

/** What a home's papers are filled from. Null = not known yet; a text that needs it refuses. */
export type PaperFacts = {
  readonly community: string; readonly company: string; readonly developer: string; readonly hotline: string
  readonly servicePlace: { readonly name: string; readonly address: string }
  readonly place: Place; readonly houseType: string; /** Hundredths of a square metre. */ readonly area: number; readonly contractNo: string
  /** Names as they may be shown to the reader of this paper. */
  readonly owners: readonly string[]
  readonly deliveryDay: Day | null; /** Fen per square metre and month. */ readonly feePrice: Fen | null; readonly decorationDeposit: Fen | null
  readonly idDeletionDay: Day | null
  readonly visit: { readonly day: Day; readonly from: Clock; readonly to: Clock } | null
};

/** ¥ amounts of whole yuan lose their .00 inside sentences: 2,000 元, but 332.08 元. */
const amount = (fen: Fen): string => {
  const [whole = '', part = ''] = yuan(fen).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === '00' ? grouped : `${grouped}.${part}`;
};

/** The values of every open place that the facts can fill. */
export function homeValues(facts: PaperFacts): PlaceholderValues {
  const { feePrice, decorationDeposit, deliveryDay, idDeletionDay, visit } = facts;
  return {
    community: facts.community, company: facts.company, developer: facts.developer, hotline: facts.hotline,
    servicePlace: facts.servicePlace.name, serviceAddress: facts.servicePlace.address,
    home: homeLabel(facts.place), owners: facts.owners.join('、'), houseType: facts.houseType, area: squareMetres(facts.area), contractNo: facts.contractNo,
    ...(deliveryDay && { deliveryDay: dayWords(deliveryDay) }), ...(idDeletionDay && { idDeletionDay: dayWords(idDeletionDay) }),
    ...(feePrice !== null && { feePrice: yuan(feePrice), feeMonthly: yuan(areaCharge(facts.area, feePrice, 1)) }),
    ...(decorationDeposit !== null && { decorationDeposit: amount(decorationDeposit) }),
    ...(visit && { visitDay: dayWords(visit.day), visitTime: `${visit.from}–${visit.to}` })
  };
}
