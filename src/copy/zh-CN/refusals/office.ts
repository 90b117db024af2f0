import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { placeholders, type Placeholder } from '@domain/documents/placeholders'
import { at } from './at'

const placeWords = (name: string): string => placeholders[name as Placeholder] ?? name

/** Only met in the office. */
export const office: RefusalWords<CodeOf<'office'>> = {
  PLAN_SECTION_FULL: ({ limit }) => `这一栏最多 ${limit} 条。`,
  PLAN_STAGE_IN_USE: () => '还有任务排在这个阶段，先挪走再删。',
  DOCUMENT_UNKNOWN: () => '文书库里没有这份，或者它由系统按记录生成，没有正文可改。',
  VERSION_UNKNOWN: () => '没有这一版，请刷新。',
  NO_DRAFT: () => '草稿已经不在了，请刷新。',
  DRAFT_CHANGED: () => '刚才有人改过这份草稿，请重新打开再改。',
  DOCUMENT_PROBLEMS: ({ problems }) => `还不能发布：有 ${problems.length} 处要改。`,
  SECOND_PERSON: () => '这份文书要两位经理都同意才发布，请另一位来点。',
  VALUES_MISSING: ({ names }) => (names.length ? `这户还缺：${names.map(placeWords).join('、')}。` : '这户还没有可以写进去的记录。'),
  TEMPLATE_RETIRED: () => '这个流程已停用，先恢复再改。',
  TEMPLATE_CHANGED: () => '刚才有人改过这个流程，请重新打开再改。',
  TEMPLATE_IN_USE: ({ batches }) => `${batches.join('、')}还选着这个流程，先给它换一个。`,
  TEMPLATES_TOO_MANY: ({ limit }) => `自有流程最多 ${limit} 个。`,
  DRAW_PROBLEMS: ({ problems: list }) => `还不能发布：有 ${list.length} 处要改。`,
  DRAW_ENTRIES_OPEN: ({ closesAt }) => `报名到 ${at(closesAt)} 才截止，之前不能截止，也不能开签。`,
  DRAW_TOO_EARLY: ({ knownAt }) => `公开数字 ${at(knownAt)} 才公布，之后才能开签。`,
  DRAW_NUMBER: () => '公开数字只写数字，4 到 40 位。',
  DRAW_TOO_LATE: () => '已向所有住户开放预约，先约不再有意义。',
  DRAW_APPLIED: ({ at: applied }) => `结果已于 ${at(applied)} 生效，不能取消。`,
  DRAWS_TOO_MANY: ({ limit }) => `抽签最多 ${limit} 次。`,
  ROSTER_TOO_BIG: ({ limit }) => `一次最多导出 ${limit} 户，请按楼栋导出。`,
  EXPORT_UNKNOWN: () => '没有这份导出申请。',
  EXPORT_OWN: () => '自己申请的导出，要由另一位管理员同意。',
  EXPORT_STATE: ({ state }) => `这份导出申请${{ asked: '等待另一位管理员同意', lapsed: '过了一天没人同意，已失效', refused: '没有同意', approved: '已同意，可以下载', taken: '已下载，十分钟内可再次下载', over: '已过期' }[state]}，不能这样做。`,
  ASSESSMENT_UNKNOWN: () => '没有这份评估。',
  ASSESSMENT_THIN: ({ parts }) => `还有 ${parts.length} 项写得太少，每项至少十个字。`
}
