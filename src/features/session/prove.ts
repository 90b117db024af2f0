import { atWords } from '@/copy/when'
import type { BindWords } from '@/copy/zh-CN/bind'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'

export type Proof = { readonly community: string; readonly phoneCode: string; readonly idTail?: string; readonly invite?: string }
/** What was answered, in words that never say which of the two did not fit. */
export type Answer = { readonly kind: 'known'; readonly homeIds: readonly string[] } | { readonly kind: 'wrong' | 'locked'; readonly words: string }

type No = Exclude<Asked<'session.bind'> | Asked<'people.takeOn'> | Asked<'session.join'>, { ok: true }>

function said (refusal: No, words: BindWords, notMatched: (left: number) => string): Answer {
  if (refusal.code === 'LOCKED') return { kind: 'locked', words: words.locked(atWords(refusal.data.until, now(), language())) }
  if (refusal.code === 'NOT_MATCHED') return { kind: 'wrong', words: notMatched(refusal.data.left) }
  return { kind: 'wrong', words: refusal.code === 'PHONE_CODE' ? words.phoneCode : troubleWords(refusal) }
}

export async function proveOwner ({ community, phoneCode, ...proof }: Proof, words: BindWords): Promise<Answer> {
  const reply = await ask('owner', 'session.bind', { communityId: community, phoneCode, ...proof })
  return reply.ok ? { kind: 'known', homeIds: reply.value.homes.map(({ homeId }) => homeId) } : said(reply, words, words.notMatched)
}

export async function proveCrew ({ community, phoneCode }: Proof, words: BindWords): Promise<Answer> {
  const reply = await ask('owner', 'session.join', { communityId: community, phoneCode })
  return reply.ok ? { kind: 'known', homeIds: [] } : said(reply, words, words.joinNotMatched)
}

/** A proxy or tenant proves the phone the owner named. */
export async function provePart ({ community, phoneCode }: Proof, words: BindWords): Promise<Answer> {
  const reply = await ask('owner', 'people.takeOn', { communityId: community, phoneCode })
  return reply.ok ? { kind: 'known', homeIds: [] } : said(reply, words, words.partNotMatched)
}
