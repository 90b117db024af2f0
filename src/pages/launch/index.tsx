import { useRouter } from '@tarojs/taro'
import { LaunchScreen } from '@/features/session/launch-screen'
import { communityIn } from '@/features/session/session.view'

export default function LaunchPage () {
  const { c, scene, choose } = useRouter().params
  return <LaunchScreen community={communityIn(c) ?? communityIn(scene)} choose={choose === '1'} />
}
