import { useRouter } from '@tarojs/taro'
import { HomeScreen } from '@/features/home/home-screen'

export default function HomePage () {
  return <HomeScreen homeId={useRouter().params.homeId ?? ''} />
}
