import type { DutiesView } from '@contract/way'
import { shippedTemplates } from '@domain/movein/shipped'
import { standardTemplate } from '@domain/movein/standard'
import type { FlowTemplate } from '@domain/movein/template'
import { duties as english } from '@/copy/en/duties'
import { duties as chinese } from '@/copy/zh-CN/duties'
import { answersOf, departmentsOf, detailsOf, dutiesOf, isMine, noteOf, ownDepartment, type Saying, type Way } from './duties.view'

const inChinese: Saying = { words: chinese, language: 'zh-CN' }
const inEnglish: Saying = { words: english, language: 'en' }
const wayOf = ({ code, document, name, nameEn, steps }: FlowTemplate): Way => ({ key: code, document, name, nameEn, batches: [], steps: steps.map((step) => ({ ...step, papers: step.papers.map((paper) => ({ code: paper, name: paper })) })) })
const way = wayOf(standardTemplate)
const who = (mine: DutiesView['mine'], isManager = false) => ({ mine, isManager })
const stepIn = (called: string) => way.steps.find(({ step }) => step === called)!

test('a department sees its part by phase', () => {
  expect(dutiesOf(way, '工程部', inChinese).map(({ words, steps }) => `${words} ${steps.map(({ name }) => name).join()}`)).toEqual(['入伙当天 陪同验房'])
  expect(dutiesOf(way, '客户服务中心', inChinese).map(({ phase }) => phase)).toEqual(['before', 'day', 'after'])
})
test('people begin with the department whose part is theirs, a manager with the first', () => {
  expect([ownDepartment(way, who(['escort'])), ownDepartment(way, who(['review'])), ownDepartment(way, who(['desk', 'escort'])), ownDepartment(way, who([])), ownDepartment(way, who(['escort'], true))]).toEqual(['工程部', '客户服务中心', '客户服务中心', '客户服务中心', '客户服务中心'])
})
test('what is in one\'s own hands is marked, but not for who answers for everything', () => {
  expect(way.steps.filter((step) => isMine(step, who(['keys', 'review']))).map(({ step }) => step)).toEqual(['review', 'keys'])
  expect(way.steps.some((step) => isMine(step, who(['keys'], true)))).toBe(false)
})
test('a step says who, how long, by when, and what follows when it fails', () => {
  expect(noteOf(stepIn('review'), inChinese)).toBe('审核 · 物业服务 · 约 10 分钟 · 24 小时内办完')
  const said = Object.fromEntries(detailsOf(stepIn('review'), way, inChinese).map(({ key, value }) => [key, value]))
  expect(said).toMatchObject({ needs: '登记资料', fails: '退回“登记资料”，写明差什么' })
  expect(Object.values(said)).not.toContain('')
  expect(detailsOf(stepIn('aftercare'), way, inEnglish).find(({ key }) => key === 'due')?.value).toBe('within 7 days of the end')
})
test.each(shippedTemplates.map((template) => [template.code, wayOf(template)] as const))('every step of %s is somebody\'s, and has a department that answers', (_, shipped) => {
  const departments = departmentsOf(shipped)
  expect(departments.flatMap((department) => dutiesOf(shipped, department, inChinese).flatMap(({ steps }) => steps)).map(({ step }) => step).sort()).toEqual(shipped.steps.map(({ step }) => step).sort())
  expect(answersOf(shipped, inEnglish).map(({ words }) => words).join()).not.toMatch(/[一-鿿]/)
})
