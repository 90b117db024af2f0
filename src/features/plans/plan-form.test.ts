import * as v from 'valibot'
import { planEdit } from '@contract/plans'
import { cloudPathOf, endingOf, nameOfFile } from './attachment.view'
import { newItemId } from './new-item-id'
import { draftOf, fieldsOf, FORMS, freshDraft, isSound, itemOf, type FormName } from './plan-form'
import { aPlanView, inChinese, inEnglish, TODAY } from './plans.testing'

const view = aPlanView()
const PUT = ['goals', 'stages', 'milestones', 'tasks', 'trades', 'group', 'resources', 'safeguards', 'risks'] as const
const takes = (edit: unknown) => v.safeParse(planEdit, edit).success

test.each(PUT)('every line of %s goes through its sheet unchanged, as the operation takes it', (section) => {
  for (const item of view[section]) {
    const sent = itemOf(section, draftOf(section, item))
    expect(item).toMatchObject(sent)
    expect(takes({ what: 'put', section, item: { id: item.id, ...sent } })).toBe(true)
  }
})
test.each(PUT)('a new line of %s is whole once its words are there', (section) => {
  const fresh = freshDraft(section, { today: TODAY, stage: 'ready' }), [text] = fieldsOf(section).filter(({ kind, must }) => must && (kind === 'line' || kind === 'lines'))
  expect(isSound(section, fresh)).toBe(false)
  const filled = { ...fresh, [text?.key ?? '']: '一条' }
  expect(isSound(section, filled)).toBe(true)
  expect(takes({ what: 'put', section, item: { id: newItemId(), ...itemOf(section, filled) } })).toBe(true)
})
test('the head and a decision on its way to a task are taken as well', () => {
  expect(takes({ what: 'head', head: { batches: [...view.batches], ...itemOf('head', draftOf('head', { ...view, teamBefore: null })) } })).toBe(true)
  const [minute, decision] = [newItemId(), newItemId()]
  expect(takes({ what: 'to-task', minute, decision, ...itemOf('to-task', freshDraft('to-task', { today: TODAY, stage: 'ready' })) })).toBe(true)
  expect(takes({ what: 'put', section: 'tasks', item: { id: `${minute}-${decision}`, title: 'x', stage: 'ready', owner: null, due: TODAY } })).toBe(true)
})
test('numbers that are none, or too great, are not saved', () => {
  const goal = draftOf('goals', view.goals[0] ?? {})
  expect(['95', '101', '9.5', '', '-1'].map((target) => isSound('goals', { ...goal, target }))).toEqual([true, false, false, false, false])
})
test('every field has its word in both languages', () => {
  for (const form of Object.keys(FORMS) as FormName[]) for (const { words } of [inChinese, inEnglish])
    expect([form, fieldsOf(form).filter(({ key }) => !(words.labels[form] as Readonly<Record<string, string>>)[key])]).toEqual([form, []])
})
test('an attachment lies in its plan\'s folder, pictures, PDF and Excel only', () => {
  expect([cloudPathOf('plan_yunxi_a', '流程图.PDF', 'req_1/2'), cloudPathOf('plan_yunxi_a', 'a.exe', 'req_12')]).toEqual(['plans/plan_yunxi_a/req_12.pdf', undefined])
  expect([endingOf('cloud://x/plans/p/a.xlsx'), endingOf('cloud://x/plans/p/a.jpg'), nameOfFile('入住流程图.v2.pdf')]).toEqual(['xlsx', 'jpg', '入住流程图.v2'])
})
