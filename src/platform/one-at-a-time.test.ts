import { oneAtATime } from './one-at-a-time'

test('a slow question is let come to its answer, and asked again only then', async () => {
  const answers: (() => void)[] = []
  const turn = oneAtATime(() => new Promise<void>((resolve) => { answers.push(resolve) }))
  const first = turn()
  await turn()
  expect(answers).toHaveLength(1)
  answers[0]?.()
  await first
  void turn()
  expect(answers).toHaveLength(2)
})

test('one that failed does not stop those after it', async () => {
  let asked = 0
  const turn = oneAtATime(async () => { asked++; throw new Error('no') })
  await expect(turn()).rejects.toThrow('no')
  await expect(turn()).rejects.toThrow('no')
  expect(asked).toBe(2)
})
