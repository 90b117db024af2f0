import type { Instant } from '../kernel/calendar';
import type { TemplateKind } from '../movein/template';
import type { Community } from './community';

/** What a building needs before anybody moves in (CM-1): 竣工验收合格, 接管验收合格, 具备使用条件. */
export const READY_FLAGS = ['completed', 'accepted', 'usable'] as const;
export type ReadyFlag = (typeof READY_FLAGS)[number];
export type Ready = Readonly<Partial<Record<ReadyFlag, { readonly by: string; readonly at: Instant }>>>;

export const isReady = (ready: Ready | undefined): boolean => READY_FLAGS.every((flag) => ready?.[flag]);

/** Whether households of such a flow come into a building for the first time: a tenant's home, or one already lived in, stands in a building long in use. */
export const asksReadiness = (kind: TemplateKind): boolean => kind === 'move-in' || kind === 'first-entry';

/** Buildings that lack a flag. */
export const notReady = ({ ready }: Pick<Community, 'ready'>, buildings: readonly string[]): readonly string[] => buildings.filter((building) => !isReady(ready[building]));

/** The flag set for these buildings by somebody, or taken back; set twice it stays as it was first. */
export function flagged(ready: Community['ready'], buildings: readonly string[], flag: ReadyFlag, mark: { readonly by: string; readonly at: Instant } | null): Community['ready'] {
  const changed = buildings.map((building): [string, Ready] => {
    const { [flag]: before, ...others } = ready[building] ?? {};
    return [building, mark ? { ...others, [flag]: before ?? mark } : others];
  });
  return { ...ready, ...Object.fromEntries(changed) };
}
/** Every flag for every building: how a test's or the demo's community begins. */
export const allReady = (buildings: readonly string[], by: string, at: Instant): Community['ready'] =>
  Object.fromEntries(buildings.map((building) => [building, Object.fromEntries(READY_FLAGS.map((flag) => [flag, { by, at }]))]));
