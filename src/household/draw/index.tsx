import { useRouter } from '@tarojs/taro'
import { DrawScreen } from '@/features/draws/draw-screen'
import '@/copy/refusals/household'

export default function DrawPage () {
  const { homeId = '', drawId = '' } = useRouter().params
  return <DrawScreen homeId={homeId} drawId={drawId} />
}
