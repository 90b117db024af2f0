import type { Registration } from '../forms/registration';

/** A whole record of 3-2-1201's first owner, as handed in. */
export const aRecordOf = (given: Partial<Registration> = {}): Registration => ({
  ownerNo: 1, idKind: 'id-card', idNumber: '990000199101081218', phone: '13800006207', mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true, ...given,
});
