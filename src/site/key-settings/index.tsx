import { useRouter } from '@tarojs/taro'
import { SettingsScreen } from '@/features/keys/settings-screen'
import '@/copy/refusals/staff'

export default function KeySettingsPage () {
  return <SettingsScreen communityId={useRouter().params.communityId ?? ''} />
}
