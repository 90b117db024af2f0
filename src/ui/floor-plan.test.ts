import { roomAt } from './floor-plan'

const rooms = [
  { key: 'bed', words: '主卧', x: 0, y: 0, width: 0.4, height: 1 },
  { key: 'living', words: '客厅', x: 0.5, y: 0, width: 0.5, height: 0.5 }
]

describe('a tap on the plan', () => {
  it.each([[0.1, 0.9, 'bed'], [0.7, 0.2, 'living'], [0.49, 0.2, 'living'], [1, 0.6, 'living']])('at %f %f means %s', (x, y, key) => {
    expect(roomAt(rooms, { x, y })?.key).toBe(key)
  })

  it('means nothing on a plan without rooms', () => {
    expect(roomAt([], { x: 0.5, y: 0.5 })).toBeUndefined()
  })
})
