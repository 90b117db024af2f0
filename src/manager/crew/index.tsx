import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { CrewScreen } from '@/features/crew/crew-screen'
import { useShareCardStore } from '@/frame/share-card-store'
import '@/copy/refusals/manager'

export default function CrewPage () {
  const { communityId = '', name = '' } = useRouter().params
  useShareAppMessage(() => ({ ...useShareCardStore.getState().card }))
  return <CrewScreen communityId={communityId} communityName={decodeURIComponent(name)} />
}
