import { overview as words } from '@/copy/zh-CN/overview'
import { firstSteps, nextTask } from './overview.view'

const batch = (status: string) => ({ batchId: 'bat_yunxi_a', name: '一期A', status, homes: 144, first: '2026-03-09', last: '2026-03-18' })

test('first the roster, then the batch, then nothing is pressed on', () => {
  expect([nextTask({ homes: 0, batches: [] }), nextTask({ homes: 144, batches: [] }), nextTask({ homes: 144, batches: [batch('draft')] })]).toEqual(['roster', 'batch', 'none'])
})
test('a fresh community sees its way until a batch is open', () => {
  const states = (homes: number, batches: ReturnType<typeof batch>[]) => firstSteps({ homes, batches }, words).map(({ state }) => state)
  expect(states(0, [])).toEqual(['now', 'later', 'later'])
  expect(states(144, [batch('draft')])).toEqual(['done', 'now', 'later'])
  expect(states(144, [batch('open')])).toEqual([])
})
