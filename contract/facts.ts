import * as v from 'valibot';
import { BUILDING_KINDS, ESTATE_KINDS, MOST_FACTS, type BuildingKind, type EstateFact, type EstateKind } from '@domain/community/facts';
import { communityId, words } from './fields';
import { carries, operation } from './operation';

export type FactsView = {
  readonly communityName: string; readonly kind: EstateKind; readonly company: string; readonly developer: string;
  /** `isCounted`: told from the roster, nobody types it. */
  readonly lines: readonly (EstateFact & { readonly isCounted: boolean })[];
  readonly buildings: readonly { readonly building: string; readonly homes: number; readonly kind: BuildingKind | null }[];
};
const figure = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000)));
const line = v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,20}$/)), name: words(20, 1), unit: words(6), value: figure, target: figure });

/** The estate in figures, for everybody; written by managers. */
export const facts = {
  open: operation({ name: 'facts.open', kind: 'query', access: { person: true }, input: v.strictObject({ communityId }), output: carries<FactsView>(), refusals: { COMMUNITY_UNKNOWN: carries<Record<never, never>>() } }),
  save: operation({
    name: 'facts.save', kind: 'command', access: { manager: 'communityId' },
    input: v.strictObject({ communityId, kind: v.picklist(ESTATE_KINDS), buildingKinds: v.pipe(v.record(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/)), v.picklist(BUILDING_KINDS)), v.check((all) => Object.keys(all).length <= 200)), lines: v.pipe(v.array(line), v.maxLength(MOST_FACTS), v.check((lines) => new Set(lines.map(({ code }) => code)).size === lines.length)) }),
    output: carries<{ readonly lines: number }>(), refusals: {},
  }),
};
