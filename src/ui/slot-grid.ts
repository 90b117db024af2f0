/** How a slot looks on the grid: never by colour alone, its numbers say the same. */
export type GridLook = 'full' | 'part' | 'free' | 'line' | 'off'
export type GridCell = { key: string, row: number, column: number, words: string, look: GridLook }
export type GridView = { columns: readonly string[], rows: readonly string[], cells: readonly GridCell[] }
export type GridBox = { cell: GridCell, x: number, y: number, width: number, height: number }
export type GridText = { text: string, x: number, y: number, align: 'center' | 'left' }
export type GridLayout = { width: number, height: number, boxes: readonly GridBox[], texts: readonly GridText[] }

/** All in 750-design units of the card's inner width. */
const NAMES = 76
const HEAD = 44
const ROW = 50
const GAP = 6
const DAYS = 7

/** Where every slot of a week lies: days across, times down. Always seven columns wide, so that weeks look alike. */
export const layoutGrid = ({ columns, rows, cells }: GridView, width: number): GridLayout => {
  const across = (width - NAMES) / Math.max(DAYS, columns.length)
  const left = (column: number) => NAMES + column * across
  const top = (row: number) => HEAD + row * ROW
  return {
    width, height: HEAD + rows.length * ROW,
    boxes: cells.map((cell) => ({ cell, x: left(cell.column) + GAP / 2, y: top(cell.row) + GAP / 2, width: across - GAP, height: ROW - GAP })),
    texts: [
      ...columns.map((text, column) => ({ text, x: left(column) + across / 2, y: HEAD / 2, align: 'center' as const })),
      ...rows.map((text, row) => ({ text, x: 0, y: top(row) + ROW / 2, align: 'left' as const }))
    ]
  }
}

/** The slot under a finger; its cell's edges count. */
export const slotAt = ({ boxes }: GridLayout, x: number, y: number): GridCell | undefined =>
  boxes.find((box) => x >= box.x - GAP / 2 && x < box.x + box.width + GAP / 2 && y >= box.y - GAP / 2 && y < box.y + box.height + GAP / 2)?.cell
