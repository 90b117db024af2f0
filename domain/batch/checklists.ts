import { usualMaterials, type MaterialItem } from './batch';

const paper = (code: string, name: string, note: string, required: boolean, terms: Partial<MaterialItem> = {}): MaterialItem => ({ code, name, note, required, ...terms });

/** Papers a manager may add by one tap. Proof of income is none of them: moving in does not need it (S3-56). */
export const morePapers: readonly MaterialItem[] = [
  paper('household-register', '户口簿', '户主页和本人页', false, { sensitive: true }),
  paper('property-certificate', '房产证', '复印件，已办证的交', false),
  paper('marriage-certificate', '结婚证', '共有人为配偶时', false, { sensitive: true }),
  paper('lease', '租赁合同', '首页和签字页', false, { when: 'tenant' }),
  paper('business-licence', '营业执照', '加盖公章', false, { when: 'company' }),
  paper('passport-page', '护照或通行证', '资料页', false, { when: 'not-id-card' }),
  paper('vehicle-licence', '行驶证', '主页', false, { when: 'vehicle' }),
  paper('fee-record', '物业费缴纳记录', '最近一年', false),
];

/** Checklists as they are usually asked: before the keys (S3-10), and with an application to move in (S3-56). */
export const CHECKLISTS = ['move-in', 'application'] as const;
export type Checklist = (typeof CHECKLISTS)[number];
const named = (...codes: readonly string[]): readonly MaterialItem[] => codes.flatMap((code) => morePapers.filter((one) => one.code === code));
export const checklists: Readonly<Record<Checklist, readonly MaterialItem[]>> = {
  'move-in': usualMaterials,
  application: [...usualMaterials.filter(({ code }) => code === 'id-card'), ...named('property-certificate', 'household-register', 'lease')],
};
/** Which of them the list is, or null when somebody made it their own. */
export const checklistOf = (materials: readonly MaterialItem[]): Checklist | null => CHECKLISTS.find((one) => JSON.stringify(checklists[one]) === JSON.stringify(materials)) ?? null;
