import type { ReactNode } from 'react'
import type { OperationNamed } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import type { Asked } from '@/platform/ask'
import type { KeepPhoto } from './defects.store'

type Asking<N extends 'defects.fix' | 'defects.recheck'> = { readonly name: N; readonly input: InputOf<OperationNamed<N>> } | null
/** What staff do about defects where there may be no signal. */
export type OnSite = {
  /** What the pages say of the signal there. */
  readonly strip: ReactNode
  readonly keepPhoto: KeepPhoto
  readonly open: (homeId: string) => Promise<Asked<'defects.list'>>
  readonly send: (fix: Asking<'defects.fix'>, recheck: Asking<'defects.recheck'>) => Promise<readonly [Asked<'defects.fix'> | undefined, Asked<'defects.recheck'> | undefined]>
}
