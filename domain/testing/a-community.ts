import type { Community, CrewMember } from '../community/community';

export const aMember = (given: Partial<CrewMember> = {}): CrewMember =>
  ({ id: 'mem_1', name: '周敏', duties: [], isManager: true, phone: 'sealed', phoneIndex: 'index-1', phoneTail: '0001', openid: 'manager-1', left: false, ...given });

/** 云溪里 with one joined manager, two charges and no home yet. */
export const aCommunity = (given: Partial<Community> = {}): Community => ({
  _id: 'com_yunxi', name: '云溪里', company: '云溪物业服务有限公司', developer: '云溪置业有限公司', hotline: '0571-8800 6120',
  place: { name: '云溪里接待中心', address: '云溪路 18 号', latitude: 30.27, longitude: 120.15 },
  fees: [{ code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3 }, { code: 'rubbish', name: '装修垃圾清运费', how: 'fixed', price: 30_000 }],
  crew: [aMember()], declaredBuildings: [], ready: {}, buildings: {}, ...given,
});
