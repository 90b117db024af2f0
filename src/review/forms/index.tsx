import { useRouter } from '@tarojs/taro'
import { FormsScreen } from '@/features/registration/forms-screen'
import '@/copy/refusals/staff'

export default function StaffFormsPage () {
  return <FormsScreen homeId={useRouter().params.homeId ?? ''} unit='staff' />
}
