import { useRouter } from '@tarojs/taro'
import { ProxyScreen } from '@/features/people/proxy-screen'
import '@/copy/refusals/household'

export default function ProxyPage () {
  return <ProxyScreen homeId={useRouter().params.homeId ?? ''} />
}
