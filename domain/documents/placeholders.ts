import { ok, refuse, type Refusal, type Result } from '../kernel/result';

/** What a text may leave open, and what stands there for one home. */
export const placeholders = {
  community: '小区名称', company: '物业服务企业', developer: '开发企业', hotline: '服务电话', servicePlace: '办理地点', serviceAddress: '办理地址',
  home: '房屋', owners: '业主', houseType: '户型', area: '建筑面积（平方米）', contractNo: '购房合同编号',
  deliveryDay: '交付日', feePrice: '物业费单价（元）', feeMonthly: '每月物业费（元）', decorationDeposit: '装修押金（元）', idDeletionDay: '身份证照片删除日',
  visitDay: '到场日期', visitTime: '到场时间'
} as const;
export type Placeholder = keyof typeof placeholders;
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;
export type ValuesMissing = Refusal<'VALUES_MISSING', { readonly names: readonly string[] }>;

const MARK = /\{\{(\w+)\}\}/g;
const valueOf = (values: PlaceholderValues, name: string): string | undefined => (Object.hasOwn(values, name) ? values[name as Placeholder] || undefined : undefined);

/** The names a text leaves open, each once. */
export const openNames = (text: string): readonly string[] => [...new Set([...text.matchAll(MARK)].map((found) => found[1] ?? ''))];

/** A text with every open place filled. A value that is missing or empty refuses the whole text: no paper goes out with a hole in it. */
export function filled(text: string, values: PlaceholderValues): Result<string, ValuesMissing> {
  const names = openNames(text).filter((name) => valueOf(values, name) === undefined);
  return names.length > 0 ? refuse('VALUES_MISSING', { names }) : ok(text.replace(MARK, (_, name: string) => valueOf(values, name) ?? ''));
}
