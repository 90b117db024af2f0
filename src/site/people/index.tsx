import { useRouter } from '@tarojs/taro'
import { PeopleScreen } from '@/features/site/people-screen'
import '@/copy/refusals/staff'

export default function PeoplePage () {
  const { communityId = '', homeId = '', label = '' } = useRouter().params
  return <PeopleScreen communityId={communityId} homeId={homeId} label={label} />
}
