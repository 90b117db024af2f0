import { homeLabel } from '../community/home';
import type { IdKind, Person, Registration } from '../forms/registration';
import { maskIdNumber, maskName, maskPhone } from '../kernel/mask';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Block, Column, Paper } from './paper';
import { signaturePlaces } from './with-signatures';

const KINDS: Readonly<Record<IdKind, string>> = { 'id-card': '居民身份证', passport: '护照', 'hk-macau-permit': '港澳居民来往内地通行证', 'taiwan-permit': '台湾居民来往大陆通行证' };
const left = (title: string, width: number): Column => ({ title, width, align: 'left' });

/** The record behind all forms. `isMasked`: names, numbers and phones as anyone may see them; archives and screens of others use it. */
export type RegistrationFacts = { readonly home: PaperHome; readonly number: string; readonly ownerName: string; readonly record: Registration; readonly isMasked: boolean };
type Shown = { readonly name: (text: string) => string; readonly phone: (text: string) => string; readonly id: (text: string) => string };
const asIs = (text: string): string => text;
const shownBy = (isMasked: boolean): Shown => (isMasked ? { name: maskName, phone: maskPhone, id: maskIdNumber } : { name: asIs, phone: asIs, id: asIs });
const orNone = (text: string): string => (text === '' ? '无' : text);

const ownerPairs = ({ record, ownerName, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  return { kind: 'pairs', columns: 2, pairs: [['姓名', shown.name(ownerName)], ['手机', shown.phone(record.phone)], ['证件类型', KINDS[record.idKind]], ['证件号码', shown.id(record.idNumber)]] };
};
const contactPairs = ({ record, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  return { kind: 'pairs', columns: 1, pairs: [['通讯地址', isMasked ? '已登记' : record.mailAddress], ['紧急联系人', `${shown.name(record.emergencyName)}（${record.emergencyRelation}）`], ['紧急联系电话', shown.phone(record.emergencyPhone)]] };
};
const residentTable = ({ record, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  const row = ({ name, relation, idKind, idNumber, phone }: Person): readonly string[] => [shown.name(name), relation, idNumber === '' ? '未登记' : KINDS[idKind], idNumber === '' ? '' : shown.id(idNumber), phone === '' ? '' : shown.phone(phone)];
  return record.residents.length === 0 ? { kind: 'text', text: '没有其他同住人。', align: 'left', isIndented: false }
    : { kind: 'table', columns: [left('姓名', 15), left('与业主关系', 16), left('证件类型', 24), left('证件号码', 27), left('手机', 18)], rows: record.residents.map(row), total: null };
};
const vehicleTable = ({ record }: RegistrationFacts): Block => (record.vehicles.length === 0 ? { kind: 'text', text: '没有登记车辆。', align: 'left', isIndented: false }
  : { kind: 'table', columns: [left('车牌', 40), left('车型', 60)], rows: record.vehicles.map(({ plate, model }) => [plate, orNone(model)]), total: null });
const confirmations = ({ record }: RegistrationFacts): Block => ({ kind: 'checks', items: [
  { text: '房屋信息与购房合同一致', isDone: record.confirmsHouse, note: '' }, { text: '已了解物业费标准', isDone: record.confirmsFees, note: '' },
  { text: '已了解并愿意遵守管理规定', isDone: record.confirmsRules, note: '' }, { text: '同意为办理入住处理身份信息', isDone: record.consentsToIdData, note: '' }
] });
const heading = (text: string): Block => ({ kind: 'heading', text });
const paper = (facts: RegistrationFacts, code: string, title: string, blocks: readonly Block[]): Paper => {
  const names = shownBy(facts.isMasked).name;
  const home = { ...facts.home, owners: facts.home.owners.map((owner) => ({ ...owner, name: names(owner.name) })) };
  return formPaper(code, title, home, facts.number, [homePairs(home), ...blocks]);
};

/** 业主登记表: everything of the record on one paper (S0-160). */
export const ownerRegistration = (facts: RegistrationFacts): Paper => paper(facts, 'owner-registration', '业主登记表', [
  heading('业主'), ownerPairs(facts), heading('联系'), contactPairs(facts), heading('同住人'), residentTable(facts), heading('车辆'), vehicleTable(facts), heading('确认'), confirmations(facts)
]);
/** 业主家庭登记卡. */
export const familyCard = (facts: RegistrationFacts): Paper => paper(facts, 'family-card', '业主家庭登记卡', [heading('业主'), ownerPairs(facts), heading('家庭成员和同住人'), residentTable(facts)]);
/** 业主联络资料登记表. */
export const contactRecord = (facts: RegistrationFacts): Paper => paper(facts, 'contact-record', '业主联络资料登记表', [heading('业主'), ownerPairs(facts), heading('联系'), contactPairs(facts)]);
/** 入住登记表. */
export const moveInRegistration = (facts: RegistrationFacts): Paper => paper(facts, 'move-in-registration', '入住登记表', [heading('业主'), ownerPairs(facts), heading('实际居住人'), residentTable(facts), heading('车辆'), vehicleTable(facts), confirmations(facts)]);

/** 首次入户登记表: five fields, countersigned by staff (S3-68). */
export function firstEntryRegistration(facts: RegistrationFacts): Paper {
  const { home, record, ownerName } = facts, shown = shownBy(facts.isMasked);
  const form: Block = { kind: 'pairs', columns: 1, pairs: [
    ['业主姓名', shown.name(ownerName)], ['身份证号码', shown.id(record.idNumber)], ['联系方式', shown.phone(record.phone)], ['房屋地址', `${home.community}${homeLabel(home.place)}`], ['购房合同编号', home.contractNo]
  ] };
  return formPaper('first-entry-registration', '首次入户登记表', home, facts.number, [form, signaturePlaces([{ no: record.ownerNo, name: shown.name(ownerName) }], home.company, '业主', '核对人')]);
}
