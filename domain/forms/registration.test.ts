import { isPlate } from './is-plate';
import { idProblem, phoneProblem, problemsOfRegistration, type Registration } from './registration';

const problemsOf = (given: Registration) => problemsOfRegistration(given, '2026-03-04');

const record = (given: Partial<Registration> = {}): Registration => ({
  ownerNo: 1, idKind: 'id-card', idNumber: '990000199101081218', phone: '13800006207', mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true, ...given,
});

test.each([
  ['id-card', '990000199101081218', null], ['id-card', '990000199101081219', 'ID_CHECKSUM'], ['id-card', '9900001991010812', 'ID_FORM'], ['id-card', '', 'REQUIRED'], ['id-card', 'E12345678', 'ID_FORM'],
  ['id-card', '990000560229101', null], ['passport', 'E12345678', null], ['passport', '990000199101081218', 'ID_FORM'], ['hk-macau-permit', 'H12345678', null], ['taiwan-permit', '12345678', null],
] as const)('%s %s → %s', (kind, number, problem) => expect(idProblem(kind, number)).toBe(problem));

test('phones say how many digits are wrong', () => {
  expect(phoneProblem('1391234567')).toEqual({ code: 'PHONE_SHORT', missing: 1 });
  expect(phoneProblem('139123456789')).toEqual({ code: 'PHONE_LONG', missing: 1 });
  expect([phoneProblem('138 0000 6207'), phoneProblem('+852 9123 4567'), phoneProblem('0571-88123456')]).toEqual([null, null, null]);
  expect(phoneProblem('二零七')).toEqual({ code: 'PHONE' });
});
test('plates of cars and of new-energy cars', () => expect(['浙A12345', '浙AD12345', '浙A·12345', 'A12345', '浙a12345', '浙I12345'].map(isPlate)).toEqual([true, true, true, false, true, false]));
test('a whole record has no problem; each missing part is named in the order of the screens', () => {
  expect(problemsOf(record())).toEqual([]);
  expect(problemsOf(record({ mailAddress: ' ', emergencyPhone: '13800006207', confirmsRules: false, vehicles: [{ plate: 'x', model: '' }], residents: [{ name: '', relation: '父亲', idKind: 'id-card', idNumber: '1', phone: '' }] })))
    .toEqual([{ field: 'mailAddress', code: 'REQUIRED' }, { field: 'emergencyPhone', code: 'SAME_AS_OWN' }, { field: 'residents.0.name', code: 'REQUIRED' }, { field: 'residents.0.idNumber', code: 'ID_FORM' }, { field: 'vehicles.0.plate', code: 'PLATE' }, { field: 'confirmsRules', code: 'REQUIRED' }]);
});

test('a child under fourteen needs the guardian’s consent, from the birthday in the number; nobody else does', () => {
  const resident = (idNumber: string) => ({ name: '小宝', idKind: 'id-card' as const, idNumber, phone: '', relation: '子女' });
  const fields = (given: Partial<Registration>) => problemsOf(record(given)).map(({ field }) => field);
  const [child, grown] = [resident('990000201803141238'), resident('990000199101081218')];
  expect([fields({ residents: [child] }), fields({ residents: [child], consentsForChildren: true }), fields({ residents: [grown] }), fields({ residents: [resident('')] }), fields({ residents: [{ ...resident(''), isGrown: true }] })]).toEqual([['consentsForChildren'], [], [], ['consentsForChildren'], []]);
});
test.each(['138 0000 6207', '+86-13800006207', '１３８００００６２０７'])('whom to call in an emergency is somebody else, however the own number is typed: %s', (emergencyPhone) =>
  expect(problemsOf(record({ emergencyPhone }))).toEqual([{ field: 'emergencyPhone', code: 'SAME_AS_OWN' }]));
