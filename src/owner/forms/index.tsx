import { useRouter } from '@tarojs/taro'
import { FormsScreen } from '@/features/registration/forms-screen'
import '@/copy/refusals/owner'

export default function FormsPage () {
  return <FormsScreen homeId={useRouter().params.homeId ?? ''} unit='owner' />
}
