import type { DocumentText } from './document-text';
import { usualTerms, type PaperTerms } from './signing-terms';
import { firstEntryNotice, handoverGuidance, moveInGuidance, moveInNotice, residentHandbook, welcomeGuide } from './texts/arrival';
import { decorationAgreement, decorationGuide, decorationNotice, decorationRules } from './texts/decoration';
import { earlyServiceAgreement } from './texts/early-service-agreement';
import { feeCollectionAgreement } from './texts/fee-collection-agreement';
import { bankCollection, moveInConfirmation, moveInStatement, qualityGuarantee, useInstructions } from './texts/house-books';
import { fireSafetyPledge, ownersCovenant } from './texts/house-rules';
import { residenceAgreement } from './texts/residence-agreement';
import { tenantAgreement } from './texts/tenant-agreement';

/** 阅读 / 填写 / 签署 / 发放 (S0-164). */
export type DocumentUse = 'read' | 'fill' | 'sign' | 'issue';
/** 第一类 … 第七类; `process` for the papers the flow itself needs beside them. */
export type DocumentClass = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'process';
export type LibraryDocument = {
  readonly code: string; readonly name: string; readonly aliases: readonly string[]; readonly classes: readonly DocumentClass[]
  readonly use: DocumentUse; readonly version: number
  /** Null where the paper is made from the home's record (forms, registers, lists) and has no text of its own. */
  readonly text: DocumentText | null
  /** How it is signed, where it can be. */
  readonly signing: PaperTerms | null
};

const paper = (classes: readonly DocumentClass[], code: string, name: string, use: DocumentUse, text: DocumentText | null = null, aliases: readonly string[] = []): LibraryDocument =>
  ({ code, name, aliases, classes, use, version: 1, text, signing: usualTerms(code) });

/** The seven classes with their 29 named papers (S0-148…S0-164), then the papers of the process. One name each; other names in the sources are aliases. */
export const documentLibrary: readonly LibraryDocument[] = [
  paper([1], 'move-in-notice', '入住通知书', 'issue', moveInNotice, ['入伙通知书']),
  paper([1], 'move-in-guidance', '入住须知', 'read', moveInGuidance, ['入伙须知']),
  paper([1, 3], 'prepaid-charges', '预交费用标准', 'read'),
  paper([2], 'early-service-agreement', '前期物业管理服务协议', 'sign', earlyServiceAgreement, ['前期物业服务协议']),
  paper([2], 'owners-covenant', '业主公约', 'sign', ownersCovenant, ['业主临时公约', '临时管理规约']),
  paper([2], 'fire-safety-pledge', '消防安全责任书', 'sign', fireSafetyPledge),
  paper([2], 'decoration-agreement', '装修协议', 'sign', decorationAgreement),
  paper([2], 'bank-collection', '委托银行代收款协议书', 'sign', bankCollection),
  paper([2], 'letting-application', '房屋委托出租申请表', 'fill'),
  paper([3], 'welcome-guide', '入住指南', 'read', welcomeGuide, ['入伙指南', '欢迎指南']),
  paper([3], 'resident-handbook', '住户手册', 'read', residentHandbook, ['业主手册']),
  paper([4], 'quality-guarantee', '住宅质量保证书', 'issue', qualityGuarantee),
  paper([4], 'use-instructions', '住宅使用说明书', 'issue', useInstructions),
  paper([4], 'handover-guidance', '收楼须知', 'read', handoverGuidance),
  paper([4], 'inspection-form', '验房登记表', 'fill', null, ['验房检查表', '房屋质量验收表']),
  paper([4], 'goods-record', '房屋物品交接记录表', 'sign'),
  paper([5], 'decoration-guide', '装修指南', 'read', decorationGuide),
  paper([5], 'decoration-notice', '装修须知', 'read', decorationNotice),
  paper([5], 'decoration-application', '装修申请表', 'fill'),
  paper([5], 'decoration-approval', '装修审批表', 'issue'),
  paper([6], 'owner-registration', '业主登记表', 'fill'),
  paper([6], 'family-card', '业主家庭登记卡', 'fill'),
  paper([6], 'contact-record', '业主联络资料登记表', 'fill'),
  paper([6], 'move-in-registration', '入住登记表', 'fill'),
  paper([7], 'move-in-statement', '入住声明', 'sign', moveInStatement),
  paper([7], 'move-in-confirmation', '入住认定书', 'sign', moveInConfirmation),
  paper([7], 'staff-key-register', '钥匙领用登记表', 'fill'),
  paper([7], 'owner-key-register', '签领钥匙登记表', 'sign'),
  paper([7], 'sundry-charges', '收楼杂项费用一览表', 'issue'),
  paper(['process'], 'first-entry-notice', '首次入户通知', 'issue', firstEntryNotice),
  paper(['process'], 'move-in-application', '入住申请表', 'fill'),
  paper(['process'], 'first-entry-registration', '首次入户登记表', 'fill'),
  paper(['process'], 'residence-agreement', '住宅小区入住协议书', 'sign', residenceAgreement, ['入住协议书', '入住协议']),
  paper(['process'], 'fee-collection-agreement', '物业费代收代缴协议', 'sign', feeCollectionAgreement, ['前期物业费代收代缴协议']),
  paper(['process'], 'tenant-agreement', '租户入住协议', 'sign', tenantAgreement),
  paper(['process'], 'charge-list', '入伙费用清单', 'read'),
  paper(['process'], 'handover-sheet', '房屋交接单', 'sign', null, ['交接单']),
  paper(['process'], 'key-receipt', '钥匙交接确认单', 'sign'),
  paper(['process'], 'decoration-rules', '装修管理规定', 'read', decorationRules)
];

/** Finds a paper by its code, its name or any name it goes by in the trade. */
export const findDocument = (called: string): LibraryDocument | undefined =>
  documentLibrary.find(({ code, name, aliases }) => code === called || name === called || aliases.includes(called));
