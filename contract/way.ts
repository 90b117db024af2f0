import * as v from 'valibot';
import type { Duty } from '@domain/community/community';
import type { Step, TemplateStep } from '@domain/movein/template';
import type { WayStep } from '@domain/way/way-of-home';
import { communityId, homeId } from './fields';
import { carries, operation } from './operation';

/** A paper by its code, and the name it has in the library. */
export type NamedPaper = { readonly code: string; readonly name: string };
export type WayView = {
  readonly homeId: string; readonly label: string; readonly short: string; readonly communityName: string; readonly hotline: string;
  readonly name: string; readonly nameEn: string;
  readonly steps: readonly (Omit<WayStep, 'papers'> & { readonly papers: readonly NamedPaper[] })[];
  /** The step in the owner's hands now, or the one waited for. */
  readonly next: Step;
};
export type DutyStep = Omit<TemplateStep, 'papers'> & { readonly papers: readonly NamedPaper[] };
export type DutiesView = {
  readonly communityName: string; readonly hotline: string;
  /** What the caller is here for; a manager answers for everything. */
  readonly mine: readonly Duty[]; readonly isManager: boolean;
  /** The ways households of this community go, with the batches that go them. */
  readonly ways: readonly { readonly key: string; readonly document: string; readonly name: string; readonly nameEn: string; readonly batches: readonly string[]; readonly steps: readonly DutyStep[] }[];
};
const none = carries<Record<never, never>>();

export const way = {
  /** The household's whole way, drawn from the template its case began with. */
  open: operation({ name: 'way.open', kind: 'query', access: { owner: 'homeId', proxy: 'any' }, input: v.strictObject({ homeId }), output: carries<WayView>(), refusals: { NO_CASE: none } }),
  /** Which department does what, and answers for what. */
  duties: operation({ name: 'way.duties', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<DutiesView>(), refusals: {} }),
};
