import type { Lane } from '../booking/ledger';
import { homeLabel } from '../community/home';
import type { Day } from '../kernel/calendar';
import { homeIdOf, homeKeyOf, type CommunityId, type HomeId } from '../kernel/ids';
import type { Step } from './template';

/** A household of the day, as staff see it in their list. */
export type TodayRow = {
  readonly homeId: string; readonly label: string; readonly name: string; readonly from: string; readonly to: string; readonly day: string; readonly stage: Step; readonly isBlocked: boolean; readonly openDefects: number;
  readonly lane: Lane | null; readonly isLate: boolean; /** A request, to be confirmed. */ readonly isAsked: boolean;
};
/** `no`: `3-2-1201`. `slot`: its place in the day's slots. What is absent is no, none, nothing. */
type Line = { readonly no: string; readonly name: string; readonly slot: number; readonly stage: Step; readonly lane?: Lane; readonly openDefects?: number; readonly isBlocked?: true; readonly isLate?: true; readonly isAsked?: true };
/** The same with each thing said once: 600 homes come in one answer of 64 KB. */
export type DayLines = { readonly communityId: CommunityId; readonly day: Day; /** From, to. */ readonly slots: readonly (readonly [string, string])[]; readonly lines: readonly Line[] };

/** Rows of one day of one community, in their order. */
export function linesOf(communityId: CommunityId, day: Day, rows: readonly TodayRow[]): DayLines {
  const slots = [...new Map(rows.map(({ from, to }) => [`${from}-${to}`, [from, to] as const])).values()];
  return { communityId, day, slots, lines: rows.map(({ homeId, name, from, to, stage, lane, openDefects, isBlocked, isLate, isAsked }) => ({
    no: homeKeyOf(homeId), name, slot: slots.findIndex((one) => one[0] === from && one[1] === to), stage,
    ...(lane && { lane }), ...(openDefects > 0 && { openDefects }), ...(isBlocked && { isBlocked }), ...(isLate && { isLate }), ...(isAsked && { isAsked }),
  })) };
}

export const rowsOf = ({ communityId, day, slots, lines }: DayLines): readonly TodayRow[] => lines.map(({ no, name, slot, stage, lane = null, openDefects = 0, isBlocked = false, isLate = false, isAsked = false }) => {
  const [building = '', unit = '', room = ''] = no.split('-'), [from = '', to = ''] = slots[slot] ?? [], homeId: HomeId = homeIdOf(communityId, building, unit, room);
  return { homeId, label: homeLabel({ building, unit, room }), name, from, to, day, stage, isBlocked, openDefects, lane, isLate, isAsked };
});
