import { useRouter } from '@tarojs/taro'
import { MaterialsScreen } from '@/features/registration/materials-screen'
import '@/copy/refusals/owner'

export default function MaterialsPage () {
  return <MaterialsScreen homeId={useRouter().params.homeId ?? ''} />
}
