import { copy } from './copy'
import { tasks as english } from './en/tasks'
import { tasks as chinese } from './zh-CN/tasks'

export const tasksCopy = copy(chinese, english)
