import { layoutGrid, slotAt } from './slot-grid'

const view = { columns: ['14', '15'], rows: ['09:00', '09:30'], cells: [{ key: 'a', row: 0, column: 0, words: '9/12', look: 'part' as const }, { key: 'b', row: 1, column: 1, words: '12/12', look: 'full' as const }] }

test('a slot lies under its day and beside its time, and a finger finds it', () => {
  const layout = layoutGrid(view, 636), box = layout.boxes[1]
  expect([layout.height, layout.boxes[0]?.x, box?.x, box?.y]).toEqual([144, 79, 159, 97])
  expect(layout.texts.map(({ text }) => text)).toEqual(['14', '15', '09:00', '09:30'])
  expect(slotAt(layout, (box?.x ?? 0) + 30, (box?.y ?? 0) + 20)?.key).toBe('b')
  expect(slotAt(layout, 400, 60)).toBeUndefined()
})
