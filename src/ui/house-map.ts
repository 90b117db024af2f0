/** How a home looks on the map: never by colour alone, its letter says the same. */
export type HomeLook = 'strong' | 'soft' | 'amber' | 'blue' | 'plain' | 'red'
export type MapHome = { key: string, letter: string, look: HomeLook }
/** One floor: homes in groups (units), drawn with a gap between the groups. A home without a letter is a hole in the wall. */
export type MapFloor = { name: string, groups: readonly (readonly MapHome[])[] }
export type MapBuilding = { key: string, name: string, floors: readonly MapFloor[] }

export type MapCell = { home: MapHome, x: number, y: number, width: number, height: number }
export type MapText = { text: string, x: number, y: number, align: 'left' | 'right' }
export type MapLayout = { width: number, height: number, cells: readonly MapCell[], texts: readonly MapText[], letter: number }

/** All in 750-design units of the card's inner width. */
const NAMES = 44
const APART = 28
const GROUP_GAP = 10
const CELL_GAP = 4
const TITLE = 46
const BETWEEN_ROWS = 36
const LEAST_CELL = 34
const MOST_CELL = 64
const FLOOR = { height: 38, step: 42 }

const homesAcross = (building: MapBuilding) => Math.max(1, ...building.floors.map(floor => floor.groups.reduce((sum, group) => sum + group.length, 0)))
const groupsAcross = (building: MapBuilding) => Math.max(1, ...building.floors.map(floor => floor.groups.length))
const leastWidth = (building: MapBuilding) => homesAcross(building) * (LEAST_CELL + CELL_GAP) + (groupsAcross(building) - 1) * GROUP_GAP

/** Buildings side by side as long as a letter can still be read, then the next line. */
const linesOf = (buildings: readonly MapBuilding[], width: number): MapBuilding[][] => {
  const lines: MapBuilding[][] = []
  let room = 0
  for (const building of buildings) {
    const needs = leastWidth(building) + APART
    const line = lines[lines.length - 1]
    if (line && room >= needs) { line.push(building); room -= needs } else { lines.push([building]); room = width - NAMES - needs + APART }
  }
  return lines
}

/** Where every home of the map lies; the caller scales it to the canvas. */
export const layoutMap = (buildings: readonly MapBuilding[], width: number): MapLayout => {
  const cells: MapCell[] = []
  const texts: MapText[] = []
  let top = 0
  let letter = 24
  for (const line of linesOf(buildings, width)) {
    const across = line.reduce((sum, building) => sum + homesAcross(building), 0)
    const gaps = line.reduce((sum, building) => sum + (groupsAcross(building) - 1) * GROUP_GAP, 0) + (line.length - 1) * APART
    const cell = Math.min(MOST_CELL, (width - NAMES - gaps) / across - CELL_GAP)
    letter = Math.min(letter, cell * 0.62)
    const floorsTall = Math.max(...line.map(building => building.floors.length))
    let left = NAMES
    line.forEach((building, place) => {
      texts.push({ text: building.name, x: left, y: top + TITLE / 2, align: 'left' })
      const start = top + TITLE + (floorsTall - building.floors.length) * FLOOR.step
      building.floors.forEach((floor, at) => {
        const y = start + at * FLOOR.step
        if (place === 0) texts.push({ text: floor.name, x: NAMES - 12, y: y + FLOOR.height / 2, align: 'right' })
        let x = left
        floor.groups.forEach(group => {
          group.forEach(home => { if (home.letter) cells.push({ home, x, y, width: cell, height: FLOOR.height }); x += cell + CELL_GAP })
          x += GROUP_GAP
        })
      })
      left += homesAcross(building) * (cell + CELL_GAP) + (groupsAcross(building) - 1) * GROUP_GAP + APART
    })
    top += TITLE + floorsTall * FLOOR.step + BETWEEN_ROWS
  }
  return { width, height: Math.max(0, top - BETWEEN_ROWS), cells, texts, letter }
}

/** The home under a finger, the nearest within half a cell. */
export const homeAt = ({ cells }: MapLayout, x: number, y: number): MapHome | undefined => {
  const reach = FLOOR.step / 2
  let best: { home: MapHome, away: number } | undefined
  for (const cell of cells) {
    const away = Math.hypot(Math.max(cell.x - x, 0, x - cell.x - cell.width), Math.max(cell.y - y, 0, y - cell.y - cell.height))
    if (away <= reach && (!best || away < best.away)) best = { home: cell.home, away }
  }
  return best?.home
}
