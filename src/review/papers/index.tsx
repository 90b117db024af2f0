import { useRouter } from '@tarojs/taro'
import { HomePapersScreen } from '@/features/documents/home-papers-screen'
import '@/copy/refusals/staff'

export default function PapersPage () {
  return <HomePapersScreen homeId={useRouter().params.homeId ?? ''} />
}
