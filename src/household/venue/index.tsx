import { useRouter } from '@tarojs/taro'
import { VenueScreen } from '@/features/site/venue-screen'
import '@/copy/refusals/household'

export default function VenuePage () {
  return <VenueScreen homeId={useRouter().params.homeId ?? ''} />
}
