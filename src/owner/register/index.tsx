import { useRouter } from '@tarojs/taro'
import { RegisterScreen } from '@/features/registration/register-screen'
import '@/copy/refusals/owner'

export default function RegisterPage () {
  const { homeId = '', topic, only, amend } = useRouter().params
  return <RegisterScreen homeId={homeId} start={Number(topic ?? 0) || 0} only={only === '1'} amending={amend === '1'} />
}
