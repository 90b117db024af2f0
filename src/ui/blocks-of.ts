const MOST_BLOCKS = 16

/** How many blocks stand for the places, and how many of them are left. Above 16 a block stands for several; one place left is never shown as none. */
export const blocksOf = (places: number, left: number): { blocks: number, filled: number } => {
  const blocks = Math.min(Math.max(places, 1), MOST_BLOCKS)
  return { blocks, filled: places <= 0 ? 0 : Math.min(blocks, Math.ceil((Math.max(left, 0) / places) * blocks)) }
}
