import type { DefectView } from '@contract/defects'
import { countOf, isEmpty, isMoreToFix, isMoreToLookAt, NO_OUTCOMES, sentFixes, sentRechecks, withOutcomes, without, type Outcomes } from './outcomes.view'

const now = Date.parse('2026-03-14T09:58:00+08:00')
const defect = (no: number, state: DefectView['state'] = 'reported'): DefectView =>
  ({ no, room: 'living', item: 'window', roomName: '客厅', itemName: '窗', words: '渗水', severity: 'minor', photos: [], fixes: [], pin: null, state, at: now, by: 'staff', deadline: now, reopened: 0, confirmedAt: null })
const fix = { photo: 'cloud://env.bucket/homes/yunxi_3-2-1201/defect/a.jpg', src: 'wxfile://a.jpg', words: '换密封条' }
const some: Outcomes = { fixes: { 1: fix }, rechecks: { 2: true, 3: false } }

test('what was done here is shown at once, with the picture the phone has', () => {
  const shown = withOutcomes([defect(1), defect(2, 'fixed'), defect(3, 'fixed'), defect(4)], some, now)
  expect(shown).toMatchObject([{ state: 'fixed', fixes: [{ link: fix.src, words: fix.words }] }, { state: 'passed', confirmedAt: null }, { state: 'reported', reopened: 1 }, { state: 'reported', fixes: [] }])
  expect(withOutcomes([defect(2, 'passed')], some, now, '', true)).toMatchObject([{ state: 'confirmed', confirmedAt: now }])
})
test('what others settled meanwhile is not done a second time', () => {
  expect(withOutcomes([defect(1, 'confirmed'), defect(2, 'reported')], some, now)).toEqual([defect(1, 'confirmed'), defect(2, 'reported')])
})
test('mended and looked at by the same phone, in that order', () => {
  expect(withOutcomes([defect(1)], { fixes: { 1: fix }, rechecks: { 1: true } }, now)).toMatchObject([{ state: 'passed', fixes: [{ words: fix.words }] }])
})
test('it travels by number, as many as one call takes, and without the phone’s own picture', () => {
  expect([sentFixes(some, 20), sentRechecks(some, 20), sentRechecks(some, 1)]).toEqual([[{ no: 1, photo: fix.photo, words: fix.words }], [{ no: 2, isRight: true }, { no: 3, isRight: false }], [{ no: 2, isRight: true }]])
})
test('it waits while there is more of the same to do, and not longer', () => {
  const defects = [defect(1), defect(2, 'fixed'), defect(3, 'fixed')]
  expect([isMoreToFix(defects, NO_OUTCOMES), isMoreToFix(defects, some)]).toEqual([true, false])
  expect([isMoreToLookAt(defects, { fixes: {}, rechecks: { 2: true } }), isMoreToLookAt(defects, some)]).toEqual([true, false])
})
test('what is settled is gone, the rest stays', () => {
  expect(without(some, { rechecks: [2] })).toEqual({ fixes: { 1: fix }, rechecks: { 3: false } })
  expect([countOf(some), isEmpty(without(some, { fixes: [1], rechecks: [2, 3] }))]).toEqual([3, true])
})
