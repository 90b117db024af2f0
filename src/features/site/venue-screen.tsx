import { useCopy } from '@/copy/copy'
import { venueCopy } from '@/copy/venue'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { callPhone } from '@/platform/phone-call'
import { showPlace } from '@/platform/place'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { TitleBlock } from '@/ui/title-block'
import { VenueCard } from './venue-card'

/** For whoever comes: where the reception is, and on which desk what is done. Kept on the phone for a place without signal. */
export const VenueScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(venueCopy)
  const load = useLoad(() => ask('owner', 'site.venue', { homeId }), `venue:${homeId}`)
  return (
    <Screen title={words.bar}>
      <Loaded load={load}>
        {({ communityName, hotline, place, plan, points }) => (
          <>
            <TitleBlock title={communityName} note={place.name} />
            <Card fit='list'>
              <ListRow id='venue-place' icon='pin' strong words={place.name} note={place.address || words.where} onTap={() => { void showPlace(place) }} />
              {hotline && <ListRow id='venue-call' icon='phone' words={words.call} aside={hotline} onTap={() => callPhone(hotline)} />}
            </Card>
            <VenueCard plan={plan} points={points} none={words.none} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
