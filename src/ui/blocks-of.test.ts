import { blocksOf } from './blocks-of'

describe('places as blocks', () => {
  it.each([
    [12, 7, 12, 7], [1, 1, 1, 1], [16, 16, 16, 16], [12, 0, 12, 0], [12, -3, 12, 0],
    [40, 40, 16, 16], [40, 30, 16, 12], [200, 1, 16, 1], [200, 199, 16, 16], [0, 0, 1, 0], [3, 9, 3, 3]
  ])('%i places, %i left: %i blocks, %i filled', (places, left, blocks, filled) => {
    expect(blocksOf(places, left)).toEqual({ blocks, filled })
  })
})
