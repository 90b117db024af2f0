import { droppedStep } from '@domain/movein/edit-steps'
import { oneStopTemplate } from '@domain/movein/one-stop'
import { standardTemplate } from '@domain/movein/standard'
import type { Step } from '@domain/movein/template'
import { mayBeside, mayNeed, stepFacts, toggled, withDue } from './step.view'
import { inHand, isSame, namesFor, phaseLines, problemLines, problemsIn, rowNote, sentEdit, streamCounts, type InHand } from './templates.view'
import { aTemplateView, inChinese, inEnglish } from './templates.testing'

const view = aTemplateView(), hand = inHand(standardTemplate)
const edited = (step: Step, given: Partial<InHand['steps'][number]>): InHand => ({ ...hand, steps: hand.steps.map((one) => (one.step === step ? { ...one, ...given } : one)) })

test('the way stands phase by phase, each step with who, how long and what it waits for', () => {
  const phases = phaseLines(view, hand, inChinese)
  expect(phases.map(({ title, aside, steps }) => [title, aside, steps.length])).toEqual([['入住前', '6 步，约 30 分钟', 6], ['入住当天', '5 步，约 65 分钟', 5], ['入住后', '2 步，约 21 分钟', 2]])
  expect(phases[0]?.steps[2]).toEqual({ step: 'review', stream: 'service', name: '资料审核', isLegal: false, facts: '审核 · 客户服务中心　10 分钟　24 小时内办完', lines: ['先办好：登记资料', '同时可办：签入住协议、交首期费用'], wrong: [] })
  expect(phases[1]?.steps.find(({ step }) => step === 'inspect')).toMatchObject({ stream: 'transfer', isLegal: true, lines: ['先办好：核对身份', '同时可办：交首期费用', '《验房登记表》'] })
  expect(phaseLines(view, hand, inEnglish)[0]?.steps[0]).toMatchObject({ name: 'Read the notice', facts: 'Owner · 3 min · 3 days after the start', lines: ['Open from the start', '“首次入户通知”'] })
})
test('what is wrong stands at its step and in one list, by the names on the page', () => {
  const wrong = { ...edited('keys', { needs: ['inspect'] }), steps: edited('keys', { needs: ['inspect'], name: '拿钥匙' }).steps }
  expect(problemLines(problemsIn(view, wrong), namesFor(view, wrong, inChinese), inChinese).map(({ words }) => words)).toEqual(['“房屋交接”办完后没有哪一步接着它', '“入伙档案”必须排在“房屋交接”之后'])
  expect(phaseLines(view, wrong, inChinese)[1]?.steps.find(({ step }) => step === 'handover')?.wrong).toEqual(['“房屋交接”办完后没有哪一步接着它'])
  const without = { ...hand, steps: droppedStep(hand.steps, 'inspect') }
  expect(problemLines(problemsIn(view, without), namesFor(view, without, inChinese), inChinese)).toMatchObject([{ step: 'inspect', words: '缺“陪同验房”，这一步不能少' }, { step: 'handover', words: '“房屋交接”必须排在“陪同验房”之后' }])
})
test('every kind of problem is a sentence in both languages', () => {
  for (const { words } of [inChinese, inEnglish]) for (const say of Object.values(words.problems)) expect(say('甲', '乙').length).toBeGreaterThan(5)
})
test('the two streams and who answers for them add up', () => {
  expect(streamCounts(hand, inChinese).map(({ name, note }) => `${name} ${note}`)).toEqual(['房产移交 3 步，建设单位负责', '物业服务 10 步，物业公司负责'])
})
test('only what can be right is offered: nothing that waits for the step, nothing before or after as a neighbour', () => {
  expect(mayNeed(hand, 'review')).toEqual(['notice', 'register', 'sign', 'pay'])
  expect(mayBeside(hand, 'book')).toEqual(['sign', 'pay'])
  expect(mayNeed(inHand(oneStopTemplate), 'archive')).not.toContain('aftercare')
})
test('a step to be read says everything it has, and nothing else', () => {
  const one = hand.steps.find(({ step }) => step === 'review')!
  expect(stepFacts(view, hand, one, inChinese).map(({ key }) => key)).toEqual(['who', 'minutes', 'limit', 'needs', 'beside', 'fails', 'inputs', 'outputs', 'instruction', 'gate'])
  expect(stepFacts(view, hand, one, inChinese).find(({ key }) => key === 'fails')?.value).toBe('登记资料')
})
test('untouched is unchanged; what is sent has no stream', () => {
  expect([isSame(hand, inHand(standardTemplate)), isSame(hand, edited('pay', { minutes: 3 }))]).toEqual([true, false])
  expect(sentEdit(hand).steps.some((step) => 'stream' in step)).toBe(false)
  expect([toggled(['a'], 'a'), toggled(['a'], 'b')]).toEqual([[], ['a', 'b']])
  expect([withDue(null, 'visit'), withDue({ from: 'end', days: 30, every: 30 }, 'visit'), withDue({ from: 'end', days: 1, every: 0 }, 'none')]).toEqual([{ from: 'visit', days: 7, every: 0 }, { from: 'visit', days: 30, every: 30 }, null])
})
test('a row says its document, version and who uses it', () => {
  const row = { code: 'standard', document: 'EntryProc-002', name: '甲', nameEn: '', kind: 'move-in' as const, version: 2, steps: 13, reviewBy: '2027-03-01', isOwn: false, isRetired: false, problems: 0, batches: ['一期A', '一期B'] }
  expect(rowNote(row, inChinese)).toBe('EntryProc-002　第 2 版　13\u00a0步　一期A、一期B在用')
  expect(rowNote({ ...row, batches: [] }, inEnglish)).toBe('EntryProc-002 · version 2 · 13 steps')
})
