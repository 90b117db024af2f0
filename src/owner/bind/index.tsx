import { useRouter } from '@tarojs/taro'
import { BindScreen } from '@/features/session/bind-screen'
import { communityIn } from '@/features/session/session.view'
import '@/copy/refusals/owner'

export default function BindPage () {
  const { c, scene } = useRouter().params
  return <BindScreen community={communityIn(c) ?? communityIn(scene)} />
}
