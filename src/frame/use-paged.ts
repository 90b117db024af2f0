import { useEffect, useState } from 'react'
import type { RefusalCode } from '@contract/contract'
import { troubleWords } from '@/frame/trouble'
import { useCommand, type Command } from '@/platform/use-command'
import { useGrowing, type Growing } from '@/platform/use-growing'

type Piece<Row> = { readonly rows: readonly Row[]; readonly total: number }
type Answer<Row> = { readonly ok: true; readonly value: Piece<Row> } | { readonly ok: false; readonly code: RefusalCode | 'UNREACHABLE'; readonly data: unknown }

export type Paged<Row> = {
  readonly rows: readonly Row[]
  readonly list: Growing<Row>
  /** How many the cloud has beyond these. */
  readonly rest: number
  readonly trouble: string | undefined
  readonly tell: (trouble: string | undefined) => void
  readonly next: Command<[], void>
}

/** A list the cloud answers a piece at a time: `first` as it was opened, then what `ask` answers with so many left out. */
export function usePaged<Row> (first: Piece<Row> | undefined, ask: (skip: number) => Promise<Answer<Row>>): Paged<Row> {
  const [more, setMore] = useState<readonly Row[]>([])
  const [trouble, tell] = useState<string>()
  // Asked again, the list begins anew: what was appended belonged to the answer before.
  useEffect(() => { setMore([]) }, [first])
  const rows = [...first?.rows ?? [], ...more]
  const next = useCommand(async () => {
    const reply = await ask(rows.length)
    tell(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setMore([...more, ...reply.value.rows])
  })
  return { rows, list: useGrowing(rows), rest: (first?.total ?? 0) - rows.length, trouble, tell, next }
}
