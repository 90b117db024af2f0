import type { Home, RosterOwner } from '../community/home';
import { floorOf } from '../community/home';
import { homeIdOf } from '../kernel/ids';

export const anOwner = (given: Partial<RosterOwner> = {}): RosterOwner =>
  ({ no: 1, name: '王一宁', phone: 'sealed', phoneIndex: 'phone-1', phoneTail: '6207', idNumber: 'sealed', idTailProof: 'proof-1', idIndex: 'id-1', ...given });

/** 3栋 2单元 1201, 118.60 ㎡, owned by 王一宁 and 陈思远. */
export const aHome = (given: Partial<Home> = {}): Home => {
  const place = { building: given.building ?? '3', unit: given.unit ?? '2', room: given.room ?? '1201' };
  return {
    _id: homeIdOf('com_yunxi', place.building, place.unit, place.room), communityId: 'com_yunxi', ...place, floor: floorOf(place.room), houseType: '三室两厅', area: 11_860, contractNo: 'YX2024-0312',
    deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31', owners: [anOwner(), anOwner({ no: 2, name: '陈思远', phoneIndex: 'phone-2', phoneTail: '0188', idTailProof: 'proof-2', idIndex: 'id-2' })], bound: [], batchId: null, bindTries: 0, bindLockedUntil: 0, ...given,
  };
};
