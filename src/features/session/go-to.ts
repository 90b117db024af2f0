import { rememberPlace } from '@/platform/last-place'
import { startAt } from '@/platform/navigate'
import type { RoutePath } from '@/routes'
import { keyOf, type Beginning } from './session.view'

/** Where each kind of work begins. Written out, not looked up: the list of all routes would travel with the main package. */
const WORK: Readonly<Record<Extract<Beginning, { communityId: string }>['kind'], RoutePath>> = {
  staff: 'staff/today/index',
  manager: 'manager/overview/index',
  partner: 'staff/repairs/index'
}

/** Opens a person's home or work as the only page, and remembers it for next time. */
export async function goTo (place: Beginning): Promise<void> {
  await rememberPlace(keyOf(place))
  if (place.kind === 'home') return startAt('pages/home/index', { homeId: place.homeId })
  if ('homeId' in place) return startAt('household/acting/index', { homeId: place.homeId })
  await startAt(WORK[place.kind], { communityId: place.communityId })
}
