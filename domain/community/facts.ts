import type { Community } from './community';
import { homesOf } from './community';

/** 小区概况 (S0-45, S2-60): a figure of the estate beside its target. `value` and `target` null: not known, none set. */
export type EstateFact = { readonly code: string; readonly name: string; readonly unit: string; readonly value: number | null; readonly target: number | null };
export const ESTATE_KINDS = ['new', 'existing'] as const;
export type EstateKind = (typeof ESTATE_KINDS)[number];
/** 高层, 低层, 公寓, 独立住宅 (S3-06). */
export const BUILDING_KINDS = ['high', 'low', 'flats', 'houses'] as const;
export type BuildingKind = (typeof BUILDING_KINDS)[number];
/** As written by the manager; absent: as shipped. */
export type EstateFacts = { readonly kind: EstateKind; readonly buildingKinds: Readonly<Record<string, BuildingKind>>; readonly lines: readonly EstateFact[] };

/** What a community begins with; greening has the trade's own floor of 30 % (S2-06). */
export const usualFacts: EstateFacts = {
  kind: 'new', buildingKinds: {},
  lines: [
    { code: 'people', name: '人口', unit: '人', value: null, target: null }, { code: 'land', name: '占地面积', unit: '㎡', value: null, target: null }, { code: 'greening', name: '绿化覆盖率', unit: '%', value: null, target: 30 },
    { code: 'parking', name: '停车位', unit: '个', value: null, target: null }, { code: 'lifts', name: '电梯', unit: '台', value: null, target: null }, { code: 'fitness', name: '健身设施', unit: '处', value: null, target: null },
  ],
};
export const factsOf = ({ facts }: Pick<Community, 'facts'>): EstateFacts => facts ?? usualFacts;
export const MOST_FACTS = 30;

/** Every figure: counted from the roster first, then what was written. Floor area in whole square metres. */
export function estateOf(community: Pick<Community, 'facts' | 'buildings'>): readonly (EstateFact & { readonly isCounted: boolean })[] {
  const { buildings } = community, area = Object.values(buildings).reduce((sum, one) => sum + (one.area ?? 0), 0);
  const counted = [
    { code: 'buildings', name: '楼栋', unit: '栋', value: Object.values(buildings).filter(({ homes }) => homes).length }, { code: 'homes', name: '户数', unit: '户', value: homesOf(community) },
    { code: 'area', name: '总建筑面积', unit: '㎡', value: area ? Math.round(area / 100) : null },
  ];
  return [...counted.map((one) => ({ ...one, target: null, isCounted: true })), ...factsOf(community).lines.map((line) => ({ ...line, isCounted: false }))];
}
/** Whether a figure reaches its target; null where one of the two is not known. */
export const isReached = ({ value, target }: Pick<EstateFact, 'value' | 'target'>): boolean | null => (value === null || target === null ? null : value >= target);
