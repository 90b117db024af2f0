import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met in the office. */
export const office: RefusalWords<CodeOf<'office'>> = {
  PLAN_SECTION_FULL: ({ limit }) => `这一栏最多 ${limit} 条。`,
  PLAN_STAGE_IN_USE: () => '还有任务排在这个阶段，先挪走再删。',
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
  DRAWS_TOO_MANY: ({ limit }) => `抽签最多 ${limit} 次。`
}
