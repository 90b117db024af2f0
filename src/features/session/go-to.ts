import { beginningOf } from '@/routes'
import { rememberPlace } from '@/platform/last-place'
import { startAt } from '@/platform/navigate'
import { keyOf, type Beginning } from './session.view'

/** Opens a person's home or work as the only page, and remembers it for next time. */
export async function goTo (place: Beginning): Promise<void> {
  await rememberPlace(keyOf(place))
  if (place.kind === 'home') return startAt('pages/home/index', { homeId: place.homeId })
  if ('homeId' in place) return startAt('household/acting/index', { homeId: place.homeId })
  const path = place.kind === 'partner' ? 'staff/repairs/index' : beginningOf(place.kind)
  if (path) await startAt(path, { communityId: place.communityId })
}
