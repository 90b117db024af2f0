import type { Step } from '../movein/template';

/** 全体业主 / 登记在先的业主 / 到场核对身份的业主 / 物业服务企业. */
export type SignerGroup = 'owner:all' | 'owner:one' | 'attending' | 'staff';
/** How a paper is signed, as data (DC-5). A case may ask for it at another step than the usual one. */
export type PaperTerms = {
  readonly step: Step
  /** In this order, one group after the other; places to sign stand so too. */
  readonly signers: readonly SignerGroup[]
  /** Both sides stand there together: who signs first does not matter. Absent: in order. */
  readonly isTogether?: boolean
  /** May sign as well, without anything waiting for it: the company's countersignature. */
  readonly also: readonly SignerGroup[]
  /** What the places to sign are called: the owner's side, the company's. */
  readonly roles: readonly [owner: string, staff: string]
  readonly consent: string
  /** After so many days unsigned it must be shown anew; null = it waits for ever. */
  readonly expiresAfterDays: number | null
  /** May somebody with a letter of authority sign for the owner? */
  readonly mayProxy: boolean
};

/** The same for one household: who that is. */
export type SigningTerms = {
  readonly step: Step; readonly consent: string; readonly mayProxy: boolean
  /** All who must sign: `owner:1`, `staff`; and the same group by group, in order. */
  readonly asked: readonly string[]; readonly turns: readonly (readonly string[])[]
  readonly also: readonly string[]
  /** Days; null = no end. */
  readonly lifeDays: number | null
};

const SIDES = ['乙方（业主）', '甲方（物业服务企业）'] as const, BOTH = ['业主', '物业服务企业'] as const;
const read = (name: string): string => `我已阅读《${name}》的重点条款和全文，理解并自愿签署。`;
const terms = (name: string, given: Partial<PaperTerms> = {}): PaperTerms =>
  ({ step: 'sign', signers: ['owner:one'], also: ['staff'], roles: SIDES, consent: read(name), expiresAfterDays: null, mayProxy: true, ...given });
const atHandover = { step: 'handover', signers: ['attending', 'staff'], isTogether: true, also: [], roles: BOTH } as const;

/** Papers signed through papers.sign, by code. Keys are counted and signed for in a way of their own, and so are their papers. */
export const signingTerms: Readonly<Record<string, PaperTerms>> = {
  'residence-agreement': terms('住宅小区入住协议书'),
  'early-service-agreement': terms('前期物业管理服务协议'),
  'fee-collection-agreement': terms('物业费代收代缴协议'),
  'owners-covenant': terms('业主公约', { also: [], roles: BOTH, consent: '我已阅读《业主公约》的重点条款和全文，愿意遵守。' }),
  'fire-safety-pledge': terms('消防安全责任书', { roles: BOTH, consent: '我已阅读《消防安全责任书》，愿意承担其中业主的责任。' }),
  'decoration-agreement': terms('装修协议', { expiresAfterDays: 90 }),
  'bank-collection': terms('委托银行代收款协议书', { roles: BOTH, expiresAfterDays: 90, mayProxy: false }),
  'tenant-agreement': terms('租户入住协议', { roles: ['乙方（租户）', '甲方（物业服务企业）'], mayProxy: false }),
  'handover-sheet': terms('房屋交接单', { ...atHandover, consent: '我已核对《房屋交接单》上的读数、钥匙、资料和问题，同意交接。' }),
  'goods-record': terms('房屋物品交接记录表', { ...atHandover, consent: '我已当面清点《房屋物品交接记录表》上的物品，数量和状况属实。' }),
  'inspection-form': terms('验房登记表', { ...atHandover, step: 'inspect', roles: ['业主', '验房人'], consent: '我已核对《验房登记表》上的结果、读数、物品和问题，属实。' }),
  'move-in-statement': terms('入住声明', { step: 'handover', also: [], roles: BOTH, consent: '我已阅读《入住声明》，所声明的内容真实。', mayProxy: false }),
  'move-in-confirmation': terms('入住认定书', { ...atHandover, consent: '我已阅读《入住认定书》，所认定的事项属实。' }),
};
export const usualTerms = (code: string): PaperTerms | null => (Object.hasOwn(signingTerms, code) ? signingTerms[code] ?? null : null);
