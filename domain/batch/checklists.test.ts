import type { Registration } from '../forms/registration';
import { checklistOf, checklists, CHECKLISTS, morePapers } from './checklists';
import { CONDITIONS, isNeeded } from './material-terms';

const record: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: '990000199101081218', phone: '', mailAddress: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [],
  confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true,
};
test('proof of income is asked by no checklist; what is private is flagged and never a must', () => {
  const all = [...morePapers, ...CHECKLISTS.flatMap((one) => checklists[one])];
  expect(all.filter(({ code, name }) => /income/.test(code) || name.includes('收入'))).toEqual([]);
  expect(all.filter(({ sensitive, required }) => sensitive && required)).toEqual([]);
  expect(morePapers.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual(['户口簿', '结婚证']);
  for (const { code } of all) expect(code).toMatch(/^[a-z-]{2,24}$/);
});
test('a list is known again until somebody makes it their own', () => {
  expect([checklistOf(checklists['move-in']), checklistOf(checklists.application), checklistOf([])]).toEqual(['move-in', 'application', null]);
});
test('conditional papers are needed by what the record says, and only then', () => {
  const needed = (over: Partial<Registration>) => CONDITIONS.filter((when) => isNeeded({ required: false, when }, { ...record, ...over }));
  expect([needed({}), needed({ applicant: 'tenant' }), needed({ idKind: 'passport', idNumber: 'E12345678' }), needed({ vehicles: [{ plate: '浙A12345', model: '' }] }), needed({ idNumber: '91330100MA27XYJ65P' })].map((list) => list.join())).toEqual(['', 'tenant', 'not-id-card', 'vehicle', expect.stringMatching(/^(company)?$/)]);
  expect([isNeeded({ required: true }, record), isNeeded({ required: false }, record), isNeeded({ required: true, when: 'proxy' }, record)]).toEqual([true, false, false]);
});
