import { useRouter } from '@tarojs/taro'
import { DocumentsScreen } from '@/features/documents/documents-screen'
import '@/copy/refusals/household'

export default function DocumentsPage () {
  return <DocumentsScreen homeId={useRouter().params.homeId ?? ''} />
}
