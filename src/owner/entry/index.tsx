import { useRouter } from '@tarojs/taro'
import { GuideScreen } from '@/features/keys/guide-screen'
import '@/copy/refusals/owner'

export default function EntryPage () {
  return <GuideScreen homeId={useRouter().params.homeId ?? ''} />
}
