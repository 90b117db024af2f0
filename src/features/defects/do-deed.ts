import type { OperationName } from '@contract/contract'
import type { defects } from '@contract/defects'
import type { Deed } from '@domain/defects/deeds'
import type { Asked } from '@/platform/ask'
import type { TakenShot } from './shot-field'

/** What a sheet asked for. */
export type Given = { readonly why: string; readonly day: string | null; readonly firmId: string | null; readonly personId: string | null; readonly shot?: TakenShot | undefined }
/** Named by their declarations: not every page that reaches this file asks them all. */
type AnyOf<N extends OperationName> = N extends OperationName ? Asked<N> : never
type Reply = AnyOf<(typeof defects)['answer' | 'hold' | 'askHold' | 'assign' | 'settle' | 'close' | 'reopen']['name']>
/** How it ended (`PHOTO`: the picture did not go through, nothing was asked), and the home's defects after it where they came with it. */
export type Did = { readonly reply: Reply | 'PHOTO'; readonly after?: Asked<'defects.list'> | undefined }
export type DoDeed = (homeId: string, no: number, deed: Deed, given: Given) => Promise<Did>
/** The first of two asked together is always answered. */
export const did = ([reply, after]: readonly [Reply | undefined, Asked<'defects.list'> | undefined]): Did => ({ reply: reply as Reply, after })
