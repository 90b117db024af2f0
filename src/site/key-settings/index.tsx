import { useRouter } from '@tarojs/taro'
import { SettingsScreen } from '@/features/keys/settings-screen'
import '@/copy/refusals/staff'

export default function KeySettingsPage () {
  const { communityId = '', building = '' } = useRouter().params
  return <SettingsScreen communityId={communityId} building={building} />
}
