import { useRouter } from '@tarojs/taro'
import { RegisterScreen } from '@/features/keys/register-screen'
import '@/copy/refusals/staff'

export default function KeyRegisterPage () {
  const { communityId = '', building = '' } = useRouter().params
  return <RegisterScreen communityId={communityId} building={building} />
}
