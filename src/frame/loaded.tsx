import type { ReactNode } from 'react'
import type { OperationName } from '@contract/contract'
import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import type { Answered, LoadState } from '@/platform/load-state'
import type { Load } from '@/platform/use-load'
import { useWait } from '@/platform/use-wait'
import { PageState } from '@/ui/page-state'
import { troubleWords } from './trouble'

type Trouble = Parameters<typeof troubleWords>[0]
type Refused<N extends OperationName> = Extract<LoadState<N>, { state: 'refused' }>['refusal']

export type LoadedProps<N extends OperationName> = {
  load: Load<N>
  /** What the screen's own refusals say; anything else gets its sentence in copy/refusals. */
  refused?: (refusal: Refused<N>) => { words: string, note?: string, action?: { words: string, onTap: () => void } } | undefined
  cards?: number
  inside?: boolean
  children: (value: Answered<N>, kept: boolean) => ReactNode
}

/** A view, or what stands in its place: the bones while it comes, and what to do when it does not. */
export const Loaded = <N extends OperationName>({ load, refused, cards, inside, children }: LoadedProps<N>) => {
  const words = useCopy(frameCopy)
  const wait = useWait(load.state === 'loading')
  const retry = { words: words.retry, onTap: () => { void load.reload() } }
  const place = inside === undefined ? {} : { inside }
  if (load.state === 'ready') return <>{children(load.value, load.kept)}</>
  if (wait === 'crowded') return <PageState kind='empty' icon='info' words={words.crowded} note={words.crowdedNote} {...place} />
  if (load.state === 'loading') return <PageState kind='loading' label={words.opening} {...(cards === undefined ? {} : { cards })} {...place} />
  if (load.state === 'offline') return <PageState kind='error' words={words.offlineTitle} note={words.offlineNote} action={retry} {...place} />
  if (load.state === 'failed') return <PageState kind='error' icon='warn' words={words.failedTitle} note={words.failedNote} action={retry} reference={load.ref ? words.reference(load.ref) : undefined} {...place} />
  const said = refused?.(load.refusal) ?? { words: troubleWords(load.refusal as Trouble), action: retry }
  return <PageState kind='empty' icon='info' {...said} {...place} />
}
