import { useState } from 'react'
import type { FeeItem } from '@domain/fees/fee-item'
import type { OperationNamed } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import { useCopy } from '@/copy/copy'
import { feesCopy } from '@/copy/fees'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'

type Sent = InputOf<OperationNamed<'fees.save'>>['items']
export type Told = { readonly tone: 'pine' | 'red'; readonly words: string }

/** The price list: read once; the draft is kept with every change. */
export function useFees (community: string) {
  const words = useCopy(feesCopy), communityId = community as `com_${string}`
  const load = useLoad(() => ask('manager', 'fees.open', { communityId }))
  const [told, setTold] = useState<Told>()
  const view = load.state === 'ready' ? load.value : undefined
  const version = view?.version ?? 1
  const save = useCommand(async (items: readonly FeeItem[] | null) => {
    const reply = await ask('manager', 'fees.save', { communityId, version, items: items as Sent })
    setTold(reply.ok ? undefined : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
    return reply.ok
  })
  const publish = useCommand(async (why: string) => {
    const reply = await ask('manager', 'fees.publish', { communityId, version, why })
    setTold(reply.ok ? { tone: 'pine', words: words.published(reply.value.version) } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  return { load, view, told, save, publish, version }
}
