import { yuan } from './yuan'

describe('money', () => {
  it.each([[0, '0.00'], [5, '0.05'], [99624, '996.24'], [1234567, '12,345.67'], [100000000, '1,000,000.00'], [-33208, '−332.08']])('%i fen is %s', (fen, words) => {
    expect(yuan(fen)).toBe(words)
  })
})
