import { useRouter } from '@tarojs/taro'
import { HomeRecordScreen } from '@/features/privacy/home-record-screen'
import '@/copy/refusals/office'

export default function HomeRecordPage () {
  return <HomeRecordScreen homeId={useRouter().params.homeId ?? ''} />
}
