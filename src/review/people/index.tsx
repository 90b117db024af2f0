import { useRouter } from '@tarojs/taro'
import { PeopleScreen } from '@/features/asks/people-screen'
import '@/copy/refusals/staff'

export default function PeoplePage () {
  return <PeopleScreen homeId={useRouter().params.homeId ?? ''} />
}
