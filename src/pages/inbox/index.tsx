import { useRouter } from '@tarojs/taro'
import { InboxScreen } from '@/features/home/inbox-screen'

export default function InboxPage () {
  return <InboxScreen homeId={useRouter().params.homeId ?? ''} />
}
