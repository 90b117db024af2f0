import { copy } from './copy'
import { planTasks as english } from './en/plan-tasks'
import { planTasks as chinese } from './zh-CN/plan-tasks'

export const planTasksCopy = copy(chinese, english)
