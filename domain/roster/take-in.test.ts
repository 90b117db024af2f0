import { isFileOfImport } from './file-of-import';
import { diffRoster } from './diff-roster';
import { piecesOf } from './roster-import';
import { filedHome, newHome, rosterKeys, updatedHome, type HomeRead } from './take-in';

const safe = { seal: (text: string) => `sealed(${text.length})`, index: (text: string) => `#${text}` };
const wang = { name: '王一宁', phone: '13800006207', idNumber: '11010519491231002X', idKind: 'residentId' as const };
const chen = { name: '陈思远', phone: '', idNumber: '', idKind: null };
const read: HomeRead = { building: '3', unit: '2', room: '1201', houseType: '三室两厅', area: 11_860, contractKind: 'purchase', contractNo: 'YX1', deliveryFrom: null, deliveryTo: null, owners: [wang, chen] };
const home = newHome('com_yunxi', read, safe);
const asRoster = (one: HomeRead) => ({ ...one, owners: one.owners.map((person) => ({ ...person, row: 2 })), rows: [2] });

test('a home comes in with its numbers put away and its owners counted', () => {
  expect(home).toMatchObject({ _id: 'home_yunxi_3-2-1201', floor: 12, area: 11_860, batchId: null, owners: [{ no: 1, name: '王一宁', phone: 'sealed(11)', phoneIndex: '#13800006207', phoneTail: '6207', idTailProof: '#home_yunxi_3-2-1201|002X' }, { no: 2, phoneIndex: '', idTailProof: '', idIndex: '' }] });
});
test('read again the same file changes nothing', () => {
  const diff = diffRoster([asRoster(read)], [filedHome(home)], rosterKeys(safe));
  expect([diff.same, diff.changed, diff.added]).toEqual([['3-2-1201'], [], []]);
  expect(updatedHome(home, read, safe)).toEqual({ home, ended: [] });
});
test('the kind of contract is kept; read otherwise again it is a change, and a home of before it was kept is a purchase', () => {
  const lease = asRoster({ ...read, contractKind: 'lease' }), { contractKind, ...older } = filedHome(home);
  expect([home.contractKind, contractKind]).toEqual(['purchase', 'purchase']);
  for (const filed of [filedHome(home), older]) expect([diffRoster([asRoster(read)], [filed], rosterKeys(safe)).same, diffRoster([lease], [filed], rosterKeys(safe)).changed.map(({ fields }) => fields)]).toEqual([['3-2-1201'], [['contractKind']]]);
  expect(updatedHome(home, lease, safe).home.contractKind).toBe('lease');
});
test('an old number and its successor are one person', () => expect(rosterKeys(safe).idKey('110105491231002')).toBe(rosterKeys(safe).idKey('11010519491231002X')));
test('who stays keeps number and seat; who is new gets a new number', () => {
  const bound = { ...home, bound: [{ ownerNo: 1, openid: 'wx-1' }, { ownerNo: 2, openid: 'wx-2' }] };
  const { home: after, ended } = updatedHome(bound, { ...read, owners: [{ ...wang, name: '李新' , idNumber: '' }, { ...wang, phone: '13900000000' }] }, safe);
  expect(after.owners.map(({ no, name, phoneTail }) => [no, name, phoneTail])).toEqual([[3, '李新', '6207'], [1, '王一宁', '0000']]);
  expect([after.bound, ended]).toEqual([[{ ownerNo: 1, openid: 'wx-1' }], [{ ownerNo: 2, openid: 'wx-2' }]]);
});
test('a name put right is the same owner by the number of the paper: no sale, rights stay; two of one name are told apart by it', () => {
  const bound = { ...home, bound: [{ ownerNo: 1, openid: 'wx-1' }] }, renamed = { ...read, owners: [{ ...wang, name: '王一凝' }, chen] };
  expect(diffRoster([asRoster(renamed)], [filedHome(home)], rosterKeys(safe)).changed).toMatchObject([{ isSold: false, fields: ['owners'] }]);
  expect(updatedHome(bound, renamed, safe)).toMatchObject({ home: { owners: [{ no: 1, name: '王一凝', idIndex: home.owners[0]?.idIndex }, { no: 2 }], bound: bound.bound }, ended: [] });
  const namesakes = newHome('com_yunxi', { ...read, owners: [wang, { ...wang, idNumber: '110105194912310038' }] }, safe);
  expect(updatedHome(namesakes, { ...read, owners: [{ ...wang, idNumber: '110105194912310038' }, wang] }, safe).home.owners.map(({ no }) => no)).toEqual([2, 1]);
  expect(diffRoster([asRoster({ ...read, owners: [{ ...wang, phone: '13900000009', idNumber: '110105194912310038' }] })], [filedHome(newHome('com_yunxi', { ...read, owners: [wang] }, safe))], rosterKeys(safe)).changed).toMatchObject([{ isSold: true }]);
});
test.each([['was missing', ''], ['was wrong', '110105194912310038']])('a number that %s is put right, and is no sale', (_, idNumber) => {
  const before = newHome('com_yunxi', { ...read, owners: [{ ...wang, idNumber }] }, safe), after = { ...read, owners: [wang] };
  expect(diffRoster([asRoster(after)], [filedHome(before)], rosterKeys(safe)).changed).toMatchObject([{ isSold: false, fields: ['ownerId'] }]);
  expect(updatedHome(before, after, safe).home.owners).toMatchObject([{ no: 1, idTailProof: '#home_yunxi_3-2-1201|002X' }]);
});
test('the tail that is asked for is the card’s of today, also where the list still has fifteen digits', () =>
  expect(newHome('com_yunxi', { ...read, owners: [{ ...wang, idNumber: '110105491231002' }] }, safe).owners[0]?.idTailProof).toBe('#home_yunxi_3-2-1201|002X'));
test('where mail goes is kept sealed with the owner; a later file may bring or change it, a silent one takes it not away', () => {
  const mailed = (address?: string): HomeRead => ({ ...read, owners: [{ ...wang, ...(address ? { address } : {}) }, chen] }), there = newHome('com_yunxi', mailed('文一西路 588 号'), safe);
  expect(there.owners.map(({ address, addressIndex }) => [address, addressIndex])).toEqual([['sealed(10)', '#address|文一西路 588 号'], [undefined, undefined]]);
  const fields = (now: HomeRead, before = there) => diffRoster([asRoster(now)], [filedHome(before)], rosterKeys(safe)).changed.map((one) => one.fields);
  expect([fields(mailed('文一西路 588 号')), fields(mailed()), fields(mailed('文二路 1 号')), fields(mailed('文二路 1 号'), home)]).toEqual([[], [], [['ownerAddress']], [['ownerAddress']]]);
  expect([updatedHome(there, mailed(), safe).home, updatedHome(there, mailed('文二路 1 号'), safe).home.owners[0]?.addressIndex]).toEqual([there, '#address|文二路 1 号']);
});
test('what the file is silent about stays', () => {
  const { home: after } = updatedHome(home, { ...read, area: 11_900, owners: [{ ...wang, phone: '', idNumber: '', idKind: null }, chen] }, safe);
  expect(after.owners[0]).toEqual(home.owners[0]);
  expect(after.area).toBe(11_900);
});
test('a file counts only in its community\'s folder', () => {
  expect(isFileOfImport('cloud://env.bucket/imports/com_yunxi/a1b2c3d4.xlsx', 'com_yunxi')).toBe(true);
  for (const foreign of ['cloud://env.b/imports/com_other/a1b2c3d4.xlsx', 'cloud://env.b/homes/yunxi/a1b2c3d4.xlsx', 'cloud://env.b/imports/com_yunxi/../other/a1.xlsx']) expect(isFileOfImport(foreign, 'com_yunxi')).toBe(false);
});
test('pieces hold everything once', () => expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]));
test('a later file without contracts, house types or days takes none away, and is no change', () => {
  const filed = newHome('com_yunxi', { ...read, contractKind: 'lease', deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31' }, safe);
  const { contractKind: _unsaid, ...silent } = { ...read, houseType: '', contractNo: '' };
  expect(diffRoster([asRoster(silent)], [filedHome(filed)], rosterKeys(safe))).toMatchObject({ same: ['3-2-1201'], changed: [] });
  expect(updatedHome(filed, silent, safe)).toEqual({ home: filed, ended: [] });
});
test('a contract goes with its owners: of a home that was sold it is as the file has it, the house stays', () => {
  const filed = newHome('com_yunxi', { ...read, deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31' }, safe);
  const sold = { ...read, houseType: '', contractNo: '', owners: [{ name: '李新', phone: '13900000009', idNumber: '', idKind: null }] };
  expect(diffRoster([asRoster(sold)], [filedHome(filed)], rosterKeys(safe)).changed).toMatchObject([{ isSold: true, fields: ['contractNo', 'deliveryFrom', 'deliveryTo', 'owners'] }]);
  expect(updatedHome(filed, sold, safe).home).toMatchObject({ houseType: '三室两厅', contractNo: '', deliveryFrom: null, deliveryTo: null });
});
