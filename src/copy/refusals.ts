import type { RefusalCode } from '@contract/contract'
import { copy } from './copy'
import { refusals as english } from './en/refusals'
import { refusals as chinese } from './zh-CN/refusals'

export const refusalCopy = copy(chinese, english)

/** The sentence for any refusal of the server, in the person's language. */
export const refusalWords = (refusal: { readonly code: RefusalCode; readonly data: unknown }): string => (refusalCopy()[refusal.code] as (data: unknown) => string)(refusal.data)
