import { useRouter } from '@tarojs/taro'
import { VerifyScreen } from '@/features/verify/verify-screen'
import { codeIn } from '@/features/verify/verify.view'
import '@/copy/refusals/household'

export default function VerifyPage () {
  const { code, scene } = useRouter().params
  return <VerifyScreen code={codeIn(code) ?? codeIn(scene)} />
}
