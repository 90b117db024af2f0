import type { OperationName, OperationOn, RefusalCode, RefusalCodeOf, RefusalDataOf } from '@contract/contract'
import type { CommonRefusal } from '@contract/operation'
import type { archive } from '@contract/archive'
import type { facts } from '@contract/facts'
import type { papers } from '@contract/papers'
import type { plans } from '@contract/plans'
import type { privacy } from '@contract/privacy'
import type { roster } from '@contract/roster'

/** What the pages of the main package ask; a test reads their files and names what is missing here. */
type AskedInMain = 'home.open' | 'home.inbox' | 'session.open' | 'session.bind' | 'session.join'
/** Modules whose pages lie in the second package of owners, and of managers. */
type HouseholdModule = 'binding' | 'defects' | 'draws' | 'file' | 'verify' | 'site' | 'library' | 'people' | 'privacy' | 'facts' | 'parking' | 'queue'
type OfficeModule = 'draws' | 'fees' | 'library' | 'plans' | 'templates' | 'privacy' | 'roles' | 'shifts' | 'facts' | 'people' | 'inspection'
/** Named by their declaration: asked in the office, served elsewhere or of a module with pages of its own. */
type OfficeToo = (typeof plans)['tick']['name'] | (typeof roster)['file']['name'] | (typeof privacy)['assessmentFile']['name'] | (typeof facts)['open']['name']
/** Asked on a household's file, which owners and staff open in the second package of owners. */
type OnFile = (typeof archive)['open']['name'] | (typeof archive)['renew']['name']
/** Asked in the office by whoever has the duty, served with the staff's. */
type ByFinance = Extract<OperationOn<'staff'>, `finance.${string}`>
/** The site's list is signed off, and its plan made, on staff's pages. */
type OfSite = Extract<OperationOn<'manager'>, `site.${string}`>
/** What phones did without signal, and a desk left open: managers' too, on the staff's pages on site. */
type OnSite = Extract<OperationOn<'manager'>, `offline.${string}` | `queue.${string}`>
/** Disputes are decided and defects closed by managers, on the staff's pages. */
type OfDefects = Extract<OperationOn<'manager'>, `defects.${string}`>
type ByOwners = OperationOn<'owner'> | OperationOn<'documents'>
type Named<N extends OperationName, Module extends string> = Extract<N, `${Module}.${string}`>
/** What the pages of a package ask. The plan's page ticks a task as staff do (named by its declaration: main's files reach this one, and do not ask it). */
type Asked = {
  readonly owner: Exclude<ByOwners, Named<ByOwners, HouseholdModule> | (typeof archive)['renew']['name']>
  readonly household: Exclude<Named<ByOwners, HouseholdModule>, Exclude<OfficeToo, (typeof facts)['open']['name']>> | OnFile
  readonly staff: Exclude<OperationOn<'staff'>, ByFinance> | OnSite | (typeof papers)['file']['name'] | OfSite | OfDefects
  readonly manager: Exclude<OperationOn<'manager'>, OfSite | OfDefects | Named<OperationOn<'manager'>, OfficeModule> | OfficeToo | OnSite>
  readonly office: Named<OperationOn<'manager'>, OfficeModule> | OfficeToo | ByFinance
}
type Met<P extends keyof Asked> = { [K in P]: Exclude<RefusalCodeOf<Asked[K]>, EverywhereCode> }[P]
type Others<P extends keyof Asked> = Met<Exclude<keyof Asked, P>>

/** Its sentence lies in the main package, which is small: only what main's own pages or any operation may meet. */
export type EverywhereCode = CommonRefusal['code'] | RefusalCodeOf<AskedInMain>
export type SeveralCode = { [P in keyof Asked]: Met<P> & Others<P> }[keyof Asked]
/** Met in one package only. */
export type CodeOf<P extends keyof Asked> = Exclude<Met<P>, SeveralCode>

/** A sentence for each code; a missing one does not compile. */
export type RefusalWords<C extends RefusalCode> = { readonly [K in C]: (data: RefusalDataOf<K>) => string }
