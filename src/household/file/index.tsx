import { useRouter } from '@tarojs/taro'
import { FileScreen } from '@/features/file/file-screen'
import '@/copy/refusals/household'

/** Owners open it of their own home, staff (`as=staff`) of any: one page, loaded with one package. */
export default function FilePage () {
  const { homeId = '', as } = useRouter().params
  return <FileScreen homeId={homeId} isStaff={as === 'staff'} />
}
