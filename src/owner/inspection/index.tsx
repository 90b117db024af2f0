import { useRouter } from '@tarojs/taro'
import { ResultScreen } from '@/features/inspection/result-screen'
import '@/copy/refusals/owner'

export default function InspectionPage () {
  return <ResultScreen homeId={useRouter().params.homeId ?? ''} />
}
