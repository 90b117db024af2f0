import { homeAt, layoutMap } from './house-map'
import type { MapBuilding } from './house-map'

const building = (key: string, floors: number, groups: number[]): MapBuilding => ({
  key, name: `${key}栋`,
  floors: Array.from({ length: floors }, (_, up) => ({
    name: String(floors - up),
    groups: groups.map((homes, group) => Array.from({ length: homes }, (_, at) => ({ key: `${key}-${group}-${floors - up}-${at}`, letter: '约', look: 'blue' as const })))
  }))
})

describe('the map of a batch', () => {
  it('puts small buildings side by side and lets no home leave the map', () => {
    const layout = layoutMap([building('1', 12, [2, 2]), building('2', 12, [2, 2]), building('3', 12, [2, 2])], 638)
    expect(layout.cells).toHaveLength(144)
    expect(new Set(layout.cells.map(cell => cell.y)).size).toBe(12)
    layout.cells.forEach(cell => {
      expect(cell.x).toBeGreaterThanOrEqual(0)
      expect(cell.x + cell.width).toBeLessThanOrEqual(638)
      expect(cell.y + cell.height).toBeLessThanOrEqual(layout.height)
    })
  })

  it('takes a new line rather than letters too small to read', () => {
    const layout = layoutMap([building('1', 12, [5, 5]), building('2', 12, [5, 5])], 638)
    expect(new Set(layout.cells.map(cell => cell.y)).size).toBe(24)
    expect(Math.min(...layout.cells.map(cell => cell.width))).toBeGreaterThanOrEqual(34)
  })

  it('draws no two homes over one another', () => {
    const { cells } = layoutMap([building('1', 3, [2, 3]), building('2', 6, [4]), building('3', 2, [9])], 638)
    cells.forEach((a, n) => cells.slice(n + 1).forEach(b => {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      expect(apart).toBe(true)
    }))
  })

  it('stands lower buildings on the same ground as their neighbours', () => {
    const { cells } = layoutMap([building('1', 6, [2]), building('2', 2, [2])], 638)
    const lowest = (key: string) => Math.max(...cells.filter(cell => cell.home.key.startsWith(`${key}-`)).map(cell => cell.y))
    expect(lowest('2')).toBe(lowest('1'))
  })

  it('finds the home under a finger, and none far from any', () => {
    const layout = layoutMap([building('1', 12, [2, 2])], 638)
    const [first] = layout.cells
    expect(first && homeAt(layout, first.x + first.width + 1, first.y + 5)?.key).toBe(first?.home.key)
    expect(homeAt(layout, 630, layout.height)).toBeUndefined()
  })

  it('is empty for no buildings', () => {
    expect(layoutMap([], 638)).toEqual({ width: 638, height: 0, cells: [], texts: [], letter: 24 })
  })
})
