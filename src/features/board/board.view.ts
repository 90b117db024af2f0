import type { BoardView, MapLetter } from '@contract/board'
import type { BoardWords } from '@/copy/zh-CN/board'
import type { HomeLook, MapBuilding, MapHome } from '@/ui/house-map'

export const LETTERS: readonly MapLetter[] = ['k', 'i', 'a', 'b', 'x', '-']
export const lookOf: Readonly<Record<MapLetter, HomeLook>> = { k: 'strong', i: 'soft', a: 'amber', b: 'blue', x: 'red', '-': 'plain' }
const isLetter = (text: string): text is MapLetter => (LETTERS as readonly string[]).includes(text)

/** The homes of one floor, in groups by unit; where a floor has no such home its place stays free. */
function groupsOf (columns: readonly string[], cells: string, key: (column: string) => string, words: BoardWords): MapHome[][] {
  const groups = new Map<string, MapHome[]>()
  columns.forEach((column, at) => {
    const letter = cells[at] ?? ' '
    const unit = column.split('-')[0] ?? ''
    groups.set(unit, [...groups.get(unit) ?? [], { key: key(column), letter: isLetter(letter) ? words.letters[letter] : '', look: isLetter(letter) ? lookOf[letter] : 'plain' }])
  })
  return [...groups.values()]
}

/** The board's letters as the map draws them: buildings, floors from the top, units apart. */
export const mapOf = (buildings: BoardView['buildings'], words: BoardWords): readonly MapBuilding[] => buildings.map(({ building, floors, columns, cells }) => ({
  key: building, name: words.building(building),
  floors: floors.map((floor, row) => ({ name: String(floor), groups: groupsOf(columns, cells.slice(row * columns.length, (row + 1) * columns.length), (column) => `${building}|${floor}|${column}`, words) }))
}))
export const buildingOfHome = (key: string): string => key.split('|')[0] ?? ''

/** How many homes each letter has; over all buildings they add up to the batch. */
export const countOf = (buildings: BoardView['buildings'], letter: MapLetter): number => buildings.reduce((sum, { counts }) => sum + counts[letter], 0)

export type Alert = { readonly key: 'blocked' | 'late' | 'reviews' | 'defects'; readonly state: 'blocked' | 'waiting'; readonly words: string; readonly aside: string }
/** What wants a manager, the worst first; nothing that is zero. */
export function alertsOf ({ blocked, lateReviews, waitingReviews, openDefects }: Pick<BoardView, 'blocked' | 'lateReviews' | 'waitingReviews' | 'openDefects'>, words: BoardWords): readonly Alert[] {
  const all: readonly (Alert & { readonly n: number })[] = [
    { key: 'blocked', n: blocked, state: 'blocked', words: words.alerts.blocked, aside: words.count(blocked) },
    { key: 'late', n: lateReviews, state: 'blocked', words: words.alerts.late, aside: words.count(lateReviews) },
    { key: 'reviews', n: waitingReviews - lateReviews, state: 'waiting', words: words.alerts.reviews, aside: words.count(waitingReviews - lateReviews) },
    { key: 'defects', n: openDefects, state: 'waiting', words: words.alerts.defects, aside: words.places(openDefects) }
  ]
  return all.filter(({ n }) => n > 0)
}

/** What a list of homes was asked for; as it stands in the page's address. */
export type HomesAsked = { readonly letter: MapLetter | null; readonly step: string | null; readonly building: string | null }
export const homesAsked = ({ letter = '', step = '', building = '' }: Readonly<Record<string, string | undefined>>): HomesAsked =>
  ({ letter: isLetter(letter) ? letter : null, step: step || null, building: building || null })
export const homesTitle = ({ letter, step, building }: HomesAsked, words: BoardWords): string =>
  [building ? words.building(building) : '', letter ? words.letterWords[letter] : '', step ? words.passed(words.steps[step] ?? step) : ''].filter(Boolean).join(' ') || words.listBar
