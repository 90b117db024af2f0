import { SetupScreen } from '@/features/setup/setup-screen'
import '@/copy/refusals/manager'

export default function SetupPage () {
  return <SetupScreen />
}
