import type { MoveInCase } from '../movein/case';
import { usualKeys } from '../batch/batch';
import { billOf, type Payment } from '../fees/bill';
import type { FeeItem } from '../fees/fee-item';
import type { Registration } from '../forms/registration';
import { formFor } from '../inspection/form';
import { markKey, type Inspection } from '../inspection/inspection';
import { instantOf, MINUTE } from '../kernel/calendar';
import type { KeyIssue } from '../keys/key-issue';
import { archiveOf, type Archive } from './archive';
import { blankForm } from './blank-form';
import { handoverSheet } from './handover-sheet';
import { homeValues, type PaperFacts } from './home-values';
import { inspectionForm } from './inspection-form';
import { keyReceipt } from './key-papers';
import { documentLibrary, type LibraryDocument } from './library';
import { chargeList, paymentReceipt } from './money-papers';
import type { Paper } from './paper';
import { hasText, paperFromText } from './paper-from-text';
import type { PaperHome } from './paper-head';
import { ownerRegistration } from './registration-forms';
import { signingRecord } from './signing-record';
import { signaturePlaces, withSignatures } from './with-signatures';

/** The demo household's papers, as its walk makes them. */
export const moment = instantOf('2026-03-14', '09:40');
export const strokes = '200,100 260,180 240,300 180,380;300,90 420,100 520,90;410,100 405,250 400,390;300,240 410,236 530,230;280,395 420,390 560,384';
const place = { building: '3', unit: '2', room: '1201' };
export const facts: PaperFacts = {
  community: '云溪里', company: '云溪物业服务有限公司', developer: '云溪置业有限公司', hotline: '0571-8800 0000', servicePlace: { name: '云溪里服务中心', address: '南门会所一层' },
  place, houseType: '三室两厅', area: 11860, contractNo: 'YXL2024321201', owners: ['王一宁', '陈思远'], deliveryDay: '2026-03-14', feePrice: 280, decorationDeposit: 200_000, idDeletionDay: '2026-09-10',
  visit: { day: '2026-03-14', from: '09:30', to: '10:00' }
};
export const values = homeValues(facts);
export const home: PaperHome = { community: facts.community, company: facts.company, place, houseType: facts.houseType, area: facts.area, contractNo: facts.contractNo, owners: [{ no: 1, name: '王一宁' }, { no: 2, name: '陈思远' }] };

const form = formFor('三室两厅');
const inspection: Inspection = {
  round: 1, startedAt: moment, by: '金工程', finishedAt: moment + 40 * MINUTE,
  marks: Object.fromEntries(form.flatMap((room) => room.items.map((item) => [markKey(room.code, item.code), 'ok'] as const))),
  meters: { water: { reading: 123, photo: null }, power: { reading: 1250, photo: null }, gas: { reading: 0, photo: null } }
};
const defects: MoveInCase['defects'] = [{
  no: 1, room: 'kitchen', item: 'window', words: '窗扇关不严', severity: 'minor', photos: [{ fileId: 'photo-1', marks: [] }], pin: null, state: 'reported',
  at: moment, by: 'owner', deadline: moment + 15 * 1440 * MINUTE, fixes: [], reopened: 0, confirmedAt: null
}];
const counts = Object.fromEntries(usualKeys.map(({ code, count }) => [code, count]));
const count = (by: string, name: string, minutes: number) => ({ by, name, at: moment + minutes * MINUTE, counts });
const keys: KeyIssue = {
  takenOut: { by: 'a', name: '周晓', at: moment }, first: count('a', '周晓', 1), second: count('b', '李敏', 2), owner: count('c', '王一宁', 3),
  signedAt: moment + 4 * MINUTE, signature: { openid: 'c', name: '王一宁', device: 'iPhone', strokes, hash: '' }
};
export const catalogue: readonly FeeItem[] = [{ code: 'fee', name: '物业费', how: 'area-month', price: 280, months: 3 }, { code: 'deposit', name: '装修押金', how: 'fixed', price: 200_000 }];
export const bill = billOf(11860, catalogue);
export const payment: Payment = { transaction: '42000001', order: 'ord1', fen: bill.total, at: moment, receipt: 'SJ-0001', how: 'wechat' };
export const record: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: '990000199101081218', phone: '13800006207', mailAddress: '演示路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [{ name: '王小满', idKind: 'id-card', idNumber: '', phone: '', relation: '女儿' }], vehicles: [{ plate: '浙A12345', model: '' }],
  confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true
};

/** A library document filled for the home; throws where a value is missing. */
export function filledDocument(document: LibraryDocument): Paper {
  if (!hasText(document)) throw new Error(`${document.code} has no text`);
  const paper = paperFromText(document, '云溪里　3栋 2单元 1201', '', values, document.use === 'sign' ? signaturePlaces(home.owners, home.company) : null);
  if (!paper.ok) throw new Error(paper.data.names.join());
  return paper.value;
}
const signature = { role: 'owner', no: 1, name: '王一宁', openid: 'o1', at: moment, device: 'iPhone', seconds: 90, consent: '同意', strokes, shown: '', hash: '' } as const;

/** Everything an archive of a finished walk holds. */
export function householdPapers(imageOf: (fileId: string) => { readonly digest: string; readonly mime: 'image/jpeg' } | null = () => null): readonly Paper[] {
  const texts = documentLibrary.filter(hasText).map(filledDocument).map((paper) => (paper.code === 'residence-agreement' ? withSignatures(paper, ['owner:1', 'owner:2', 'staff'], [signature]) : paper));
  return [
    ...texts, ownerRegistration({ home, number: 'DJ-1', ownerName: '王一宁', record, isMasked: true }), inspectionForm({ home, number: 'YF-1', form, inspection, defects, imageOf }),
    handoverSheet({ home, number: 'JJ-1', form, inspection, defects, keys: usualKeys, goods: [{ name: '可视对讲', count: 1, note: '客厅' }], books: [{ name: '住宅质量保证书', isGiven: true }, { name: '住宅使用说明书', isGiven: false }] }),
    ...(['move-in-application', 'letting-application', 'decoration-application', 'decoration-approval', 'goods-record'] as const).map((code) => blankForm(code, home, '')),
    keyReceipt(home, 'YS-1', usualKeys, keys), chargeList(home, 'QD-1', bill), paymentReceipt(home, bill, payment),
    signingRecord({ 'residence-agreement': '住宅小区入住协议书' }, [{ code: 'residence-agreement', version: 1, digest: 'd', asked: ['owner:1'], signatures: [signature] }], '云溪里')
  ];
}

export const householdArchive = (digest: (text: string) => string, papers: readonly Paper[] = householdPapers()): Archive => archiveOf({
  number: 'DA-3-2-1201', community: '云溪里', company: home.company, place, houseType: '三室两厅', area: 11860, contractNo: 'YXL2024321201',
  people: [{ role: '业主', name: '王**', phone: '138****6207', idNumber: '····1218' }], flow: '业主入伙服务流程 EntryProc-002', openedAt: moment - 10_000 * MINUTE, closedAt: moment, code: '7K3F-92QD',
  timeline: [{ at: moment, what: '点清并签收钥匙', by: '业主' }], trailHash: digest('trail'), deletedOnSchedule: [{ name: '身份证照片', digest: digest('photo'), day: '2026年9月10日' }]
}, papers, digest);
