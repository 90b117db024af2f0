import { isOpen } from '@domain/defects/defect'
import { LOOP } from '@domain/defects/deeds'
import { homeKeyOf } from '@domain/kernel/ids'
import { refuse } from '@domain/kernel/result'
import type { ListedDefect, ListedHome } from '@domain/offline/day-list'
import type { OfflineItem } from '@domain/offline/item'

type Items = readonly Pick<OfflineItem, 'name' | 'input' | 'at'>[]
type Reported = Pick<ListedDefect, 'room' | 'item' | 'words' | 'severity'>
type Fixed = { readonly no: number; readonly words: string }
type Looked = { readonly no: number; readonly isRight: boolean }
/** `isHere`: reported on this phone and not numbered by the cloud yet; its number may become another. */
export type DefectHere = ListedDefect & { readonly isHere?: true; readonly mended?: { readonly at: number; readonly words: string } }

const put = <One extends { readonly no: number }>(defects: readonly DefectHere[], ones: readonly One[], change: (defect: DefectHere, one: One) => DefectHere): readonly DefectHere[] =>
  defects.map((defect) => { const one = ones.find(({ no }) => no === defect.no); return one ? change(defect, one) : defect })
const after = (defects: readonly DefectHere[], { name, input, at }: Items[number]): readonly DefectHere[] => {
  if (name === 'defects.report') {
    const last = Math.max(0, ...defects.map(({ no }) => no))
    return [...defects, ...(input.defects as readonly Reported[]).map(({ room, item, words, severity }, n): DefectHere => ({ room, item, words, severity, no: last + n + 1, state: 'reported', deadline: at, isHere: true }))]
  }
  if (name === 'defects.fix') return put(defects, input.fixes as readonly Fixed[], (defect, { words }) => ({ ...defect, state: 'fixed', mended: { at, words } }))
  if (name === 'defects.recheck') return put(defects, input.rechecks as readonly Looked[], (defect, { isRight }) => ({ ...defect, state: isRight ? 'passed' : 'reported' }))
  return defects
}
/** A home's defects: those of the list and those reported here since, each as this phone left it. */
export const defectsHere = (home: ListedHome, items: Items): readonly DefectHere[] => items.filter(({ input }) => homeKeyOf(input.homeId) === home.home).reduce(after, home.defects ?? [])
export const openHere = (home: ListedHome, items: Items): readonly DefectHere[] => defectsHere(home, items).filter(isOpen)
export const blockingHere = (home: ListedHome, items: Items): number => openHere(home, items).filter(({ severity }) => severity === 'blocking').length

/** Why these cannot be mended or looked at without the cloud: somebody was there first, or one has no number of the cloud's yet. */
export function defectRefused (home: ListedHome, items: Items, name: 'defects.fix' | 'defects.recheck', input: Readonly<Record<string, unknown>>) {
  const known = new Map(defectsHere(home, items).map((defect) => [defect.no, defect]))
  const ones = name === 'defects.fix' ? (input.fixes as readonly Fixed[]).map(({ no }) => ({ no, deed: 'fix' as const })) : (input.rechecks as readonly Looked[]).map(({ no, isRight }) => ({ no, deed: isRight ? 'pass' as const : 'still-wrong' as const }))
  for (const { no, deed } of ones) {
    const defect = known.get(no)
    if (!defect || defect.isHere) return refuse('DEFECT_UNKNOWN', { no })
    if (!(LOOP[deed].from as readonly string[]).includes(defect.state)) return refuse('DEFECT_STATE', { no, state: defect.state })
  }
  return null
}
