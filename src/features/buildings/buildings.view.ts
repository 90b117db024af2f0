import { READY_FLAGS, type ReadyFlag } from '@domain/community/readiness'
import { homeIdOf, homeIdPattern, type CommunityId, type HomeId } from '@domain/kernel/ids'
import type { Asked } from '@/platform/ask'

export type BuildingsOpened = Extract<Asked<'buildings.open'>, { ok: true }>['value']
export type BuildingRow = BuildingsOpened['rows'][number]

export const lacking = ({ ready }: Pick<BuildingRow, 'ready'>): readonly ReadyFlag[] => READY_FLAGS.filter((flag) => !ready[flag])
export const readyCount = (rows: readonly BuildingRow[]): number => rows.filter((row) => lacking(row).length === 0).length
/** The other buildings that lack it too: confirmed together, for one inspection is usually of all. */
export const alsoLacking = (rows: readonly BuildingRow[], building: string, flag: ReadyFlag): readonly string[] =>
  rows.filter((row) => row.building !== building && !row.ready[flag]).map((row) => row.building)
/** The one to look at first: the first that is not ready. */
export const firstOpen = (rows: readonly BuildingRow[]): string | undefined => (rows.find((row) => lacking(row).length > 0) ?? rows[0])?.building

/** What a person wrote of a home as its id; undefined while it cannot be one. */
export function homeOf (communityId: string, building: string, unit: string, room: string): HomeId | undefined {
  const id = homeIdOf(communityId as CommunityId, building, unit.replace(/[^0-9A-Za-z]/g, ''), room.trim().toUpperCase())
  return homeIdPattern.test(id) ? id : undefined
}
