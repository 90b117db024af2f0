import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { PeopleScreen } from '@/features/people/people-screen'
import { useShareCardStore } from '@/frame/share-card-store'
import '@/copy/refusals/household'

export default function PeoplePage () {
  useShareAppMessage(() => ({ ...useShareCardStore.getState().card }))
  return <PeopleScreen homeId={useRouter().params.homeId ?? ''} />
}
