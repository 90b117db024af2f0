import type { RefusalCode } from '@contract/contract'
import { frameCopy } from '@/copy/frame'
import { refusalWords } from '@/copy/refusals/refusal-words'

/** The sentence for anything but success, in the person's language: a refusal of the server, or that it could not be reached. */
export const troubleWords = (refusal: { readonly code: RefusalCode | 'UNREACHABLE'; readonly data: unknown }): string =>
  refusal.code === 'UNREACHABLE' ? frameCopy().unreachable : refusalWords({ code: refusal.code, data: refusal.data })
