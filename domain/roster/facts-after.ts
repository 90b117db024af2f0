import { contractOf, type ContractKind, type Home } from '../community/home';
import type { RosterHome } from './roster-home';

type Facts = Pick<Home, 'houseType' | 'area' | 'contractNo' | 'deliveryFrom' | 'deliveryTo'> & { readonly contractKind: ContractKind };
type Filed = Pick<Home, 'houseType' | 'area' | 'contractNo' | 'contractKind' | 'deliveryFrom' | 'deliveryTo'>;
export type FactsRead = Pick<RosterHome, 'houseType' | 'area' | 'contractNo' | 'contractKind' | 'deliveryFrom' | 'deliveryTo'>;

/**
 * What a later file leaves of the facts on file. A column it does not have, or a cell left empty, takes nothing away: a list made to put phones right does not know the contracts.
 * A contract goes with its owners, so that of a home that was sold is as the file has it.
 */
export function factsAfter(read: FactsRead, filed: Filed, isSold: boolean): Facts {
  const before = { ...contractOf(filed), contractNo: filed.contractNo }, { contractKind = 'purchase', contractNo, deliveryFrom, deliveryTo } = read;
  const contract = isSold ? { contractKind, contractNo, deliveryFrom, deliveryTo }
    : { contractKind: read.contractKind ?? before.contractKind, contractNo: contractNo || before.contractNo, deliveryFrom: deliveryFrom ?? before.deliveryFrom, deliveryTo: deliveryTo ?? before.deliveryTo };
  return { houseType: read.houseType || filed.houseType, area: read.area, ...contract };
}
