import { homeLabel, squareMetres } from '../community/home';
import { readIdentityNumber } from '../identity/identity-number';
import type { FormExtra } from '../forms/form-extras';
import { TENANT, type IdKind, type Person, type Registration } from '../forms/registration';
import { maskIdNumber, maskName, maskPhone } from '../kernel/mask';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Instant } from '../kernel/calendar';
import type { Block, Column, Paper, Party } from './paper';
import { signaturePlaces } from './with-signatures';

const KINDS: Readonly<Record<IdKind, string>> = { 'id-card': '居民身份证', passport: '护照', 'hk-macau-permit': '港澳居民来往内地通行证', 'taiwan-permit': '台湾居民来往大陆通行证' };
/** Papers entered like an identity card go by their own names. */
const NAMED: Readonly<Partial<Record<string, string>>> = { creditCode: '统一社会信用代码', residencePermit: '港澳台居民居住证', permanentResident: '外国人永久居留身份证' };
const kindWords = ({ idKind, idNumber }: Pick<Person, 'idKind' | 'idNumber'>): string => { const read = readIdentityNumber(idNumber); return (read.ok && NAMED[read.value.kind]) || KINDS[idKind]; };
const left = (title: string, width: number): Column => ({ title, width, align: 'left' });

/** The record behind all forms. `isMasked`: names, numbers and phones as anyone may see them; archives and screens of others use it. */
export type RegistrationFacts = {
  readonly home: PaperHome; readonly number: string; readonly ownerName: string; readonly record: Registration; readonly isMasked: boolean
  /** Taken down by staff on the telephone; the owner looked it through and handed it in. */
  readonly isTakenDown?: boolean
  /** When it was handed in, and who of the staff checked it. */
  readonly submittedAt?: Instant | null; readonly checked?: { readonly who: string; readonly at: Instant } | null
  /** Asked in this batch besides what is usual. */
  readonly extras?: readonly FormExtra[]
};
type Shown = { readonly name: (text: string) => string; readonly phone: (text: string) => string; readonly id: (text: string) => string };
const asIs = (text: string): string => text;
const shownBy = (isMasked: boolean): Shown => (isMasked ? { name: maskName, phone: maskPhone, id: maskIdNumber } : { name: asIs, phone: asIs, id: asIs });
const orNone = (text: string): string => (text === '' ? '无' : text);

const ownerPairs = ({ record, ownerName, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  return { kind: 'pairs', columns: 2, pairs: [['姓名', shown.name(ownerName)], ['手机', shown.phone(record.phone)], ['证件类型', kindWords(record)], ['证件号码', shown.id(record.idNumber)]] };
};
const contactPairs = ({ record, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  return { kind: 'pairs', columns: 1, pairs: [['通讯地址', isMasked ? '已登记' : record.mailAddress], ['紧急联系人', `${shown.name(record.emergencyName)}（${record.emergencyRelation}）`], ['紧急联系电话', shown.phone(record.emergencyPhone)]] };
};
const residentTable = ({ record, isMasked }: RegistrationFacts): Block => {
  const shown = shownBy(isMasked);
  const row = ({ name, relation, idKind, idNumber, phone }: Person): readonly string[] => [shown.name(name), relation, idNumber === '' ? '未登记' : kindWords({ idKind, idNumber }), idNumber === '' ? '' : shown.id(idNumber), phone === '' ? '' : shown.phone(phone)];
  return record.residents.length === 0 ? { kind: 'text', text: '没有其他同住人。', align: 'left', isIndented: false }
    : { kind: 'table', columns: [left('姓名', 15), left('与业主关系', 16), left('证件类型', 24), left('证件号码', 27), left('手机', 18)], rows: record.residents.map(row), total: null };
};
const vehicleTable = ({ record }: RegistrationFacts): Block => (record.vehicles.length === 0 ? { kind: 'text', text: '没有登记车辆。', align: 'left', isIndented: false }
  : { kind: 'table', columns: [left('车牌', 40), left('车型', 60)], rows: record.vehicles.map(({ plate, model }) => [plate, orNone(model)]), total: null });
const confirmations = ({ record }: RegistrationFacts): Block => ({ kind: 'checks', items: [
  { text: '房屋信息与购房合同一致', isDone: record.confirmsHouse, note: '' }, { text: '已了解物业费标准', isDone: record.confirmsFees, note: '' },
  { text: '已了解并愿意遵守管理规定', isDone: record.confirmsRules, note: '' }, { text: '同意为办理入住处理身份信息', isDone: record.consentsToIdData, note: '' }
] });
const EXTRA_LABELS: Readonly<Record<FormExtra, string>> = { pets: '饲养宠物', payMethod: '缴费方式' };
const extraPairs = ({ record, extras = [] }: RegistrationFacts): readonly Block[] => (extras.length ? [{ kind: 'pairs', columns: 1, pairs: extras.map((extra) => [EXTRA_LABELS[extra], orNone(record[extra] ?? '')] as const) }] : []);
/** Who filled it in: said on every form. */
const source = ({ isTakenDown }: RegistrationFacts): Block => ({ kind: 'note', text: isTakenDown ? '来源：工作人员电话记录，业主核对后提交。' : '来源：业主本人填写。' });
const heading = (text: string): Block => ({ kind: 'heading', text });
const paper = (facts: RegistrationFacts, code: string, title: string, blocks: readonly Block[]): Paper => {
  const names = shownBy(facts.isMasked).name;
  const home = { ...facts.home, owners: facts.home.owners.map((owner) => ({ ...owner, name: names(owner.name) })) };
  return formPaper(code, title, home, facts.number, [homePairs(home), ...blocks, source(facts)]);
};

const leaseBlocks = ({ record }: RegistrationFacts): readonly Block[] => (record.applicant === 'tenant' ? [{ kind: 'pairs', columns: 2, pairs: [['租赁开始', record.leaseFrom ?? ''], ['租赁结束', record.leaseTo ?? '']] }] : []);
/** 业主登记表: everything of the record on one paper (S0-160). */
export const ownerRegistration = (facts: RegistrationFacts): Paper => paper(facts, 'owner-registration', '业主登记表', [
  heading('业主'), ownerPairs(facts), heading('联系'), contactPairs(facts), heading('同住人'), residentTable(facts), heading('车辆'), vehicleTable(facts), ...extraPairs(facts), heading('确认'), confirmations(facts)
]);
/** 业主家庭登记卡. */
export const familyCard = (facts: RegistrationFacts): Paper => paper(facts, 'family-card', '业主家庭登记卡', [heading('业主'), ownerPairs(facts), heading('家庭成员和同住人'), residentTable(facts)]);
/** 业主联络资料登记表. */
export const contactRecord = (facts: RegistrationFacts): Paper => paper(facts, 'contact-record', '业主联络资料登记表', [heading('业主'), ownerPairs(facts), heading('联系'), contactPairs(facts)]);
/** 入住登记表. */
export const moveInRegistration = (facts: RegistrationFacts): Paper => paper(facts, 'move-in-registration', '入住登记表', [heading('业主'), ownerPairs(facts), heading('实际居住人'), residentTable(facts), heading('车辆'), vehicleTable(facts), ...leaseBlocks(facts), confirmations(facts)]);

/** Places to sign of a form that went through the system: when it was handed in, who checked it and when (S3-68). Empty to be written on where nobody has yet. */
function places({ home, record, submittedAt = null, checked = null }: RegistrationFacts, name: string, ownerRole: string, staffRole: string): Block {
  const block = signaturePlaces([{ no: record.ownerNo, name }], home.company, ownerRole, staffRole);
  const [owner, staff] = (block.kind === 'signatures' ? block.parties : []) as readonly [Party, Party];
  return { kind: 'signatures', parties: [submittedAt === null ? owner : { ...owner, at: submittedAt, note: '在线提交' }, checked ? { ...staff, at: checked.at, note: `经办人 ${checked.who}` } : staff] };
}

/** 首次入户登记表: five fields, countersigned by staff (S3-68). */
export function firstEntryRegistration(facts: RegistrationFacts): Paper {
  const { home, record, ownerName } = facts, shown = shownBy(facts.isMasked);
  const form: Block = { kind: 'pairs', columns: 1, pairs: [
    ['业主姓名', shown.name(ownerName)], ['身份证号码', shown.id(record.idNumber)], ['联系方式', shown.phone(record.phone)], ['房屋地址', `${home.community}${homeLabel(home.place)}`], ['购房合同编号', home.contractNo]
  ] };
  return formPaper('first-entry-registration', '首次入户登记表', home, facts.number, [form, source(facts), places(facts, shown.name(ownerName), '业主', '核对人')]);
}

/** 入住申请表: by the owner, or by a tenant who says for how long (S3-55, S0-71). The tenant is one of the residents of the record. */
export function moveInApplication(facts: RegistrationFacts): Paper {
  const { home, record, ownerName, isMasked } = facts, shown = shownBy(isMasked), tenant = record.applicant === 'tenant' ? record.residents.find(({ relation }) => relation === TENANT) : undefined;
  const who = tenant ?? { name: ownerName, phone: record.phone, idKind: record.idKind, idNumber: record.idNumber };
  const paperOfTenant = leaseBlocks(facts);
  return formPaper('move-in-application', '入住申请表', home, facts.number, [
    { kind: 'checks', items: [{ text: '业主申请', isDone: !tenant, note: '' }, { text: '租户申请', isDone: !!tenant, note: '' }] },
    { kind: 'pairs', columns: 2, pairs: [['申请人', shown.name(who.name)], ['联系方式', who.phone ? shown.phone(who.phone) : '未填'], ['证件类型', kindWords(who)], ['证件号码', who.idNumber ? shown.id(who.idNumber) : '未填'], ['是否首次购房', tenant || record.isFirstHome === undefined ? (tenant ? '租户不填' : '未填') : record.isFirstHome ? '是' : '否'], ['家庭成员', record.residents.length ? `同住 ${record.residents.length} 人` : '独自居住']] },
    heading('房屋'), { kind: 'pairs', columns: 2, pairs: [['房屋地址', `${home.community}${homeLabel(home.place)}`], ['房屋类型', home.houseType], ['建筑面积', `${squareMetres(home.area)} ㎡`], ['购房合同编号', tenant ? '业主持有' : home.contractNo]] },
    ...paperOfTenant, heading('家庭成员情况'), residentTable(facts), source(facts),
    { kind: 'note', text: '提交后二十四小时内答复；急需办理的，三十分钟内答复。' }, places(facts, shown.name(who.name), '申请人', '受理人'),
  ]);
}

const FORMS = { 'owner-registration': ownerRegistration, 'family-card': familyCard, 'contact-record': contactRecord, 'move-in-registration': moveInRegistration, 'first-entry-registration': firstEntryRegistration, 'move-in-application': moveInApplication } as const;
export type FormCode = keyof typeof FORMS;
export const PRINTED_FORMS = Object.keys(FORMS) as [FormCode, ...FormCode[]];
/** One form, or every form, from the one record (S0-160). */
export const formOf = (code: FormCode, facts: RegistrationFacts): Paper => FORMS[code](facts);
export const formsOf = (facts: RegistrationFacts): readonly Paper[] => PRINTED_FORMS.map((code) => formOf(code, facts));
