import { useRouter } from '@tarojs/taro'
import { MeScreen } from '@/features/home/me-screen'

export default function MePage () {
  return <MeScreen homeId={useRouter().params.homeId ?? ''} />
}
