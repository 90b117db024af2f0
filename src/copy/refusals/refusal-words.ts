import type { RefusalCode } from '@contract/contract'
import { copy, type Copy } from '../copy'
import { everywhere as english } from '../en/refusals/everywhere'
import { everywhere as chinese } from '../zh-CN/refusals/everywhere'

type Sentences = Readonly<Partial<Record<string, (data: never) => string>>>

const everywhere = copy(chinese, english)
const known = new Set<Copy<Sentences>>([everywhere])

/** Adds a package's sentences to those of main; each page of the package imports its file here. */
export const wordRefusals = (...added: readonly Copy<Sentences>[]) => added.forEach((sentences) => known.add(sentences))

/** The sentence for any refusal of the server, in the person's language. A code this version has never heard of comes from a newer server. */
export function refusalWords (refusal: { readonly code: RefusalCode; readonly data: unknown }): string {
  const said = Array.from(known, (sentences) => sentences()[refusal.code]).find((one) => one !== undefined)
  return (said ?? everywhere().UNKNOWN_OPERATION)(refusal.data as never)
}
