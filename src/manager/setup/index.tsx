import { SetupScreen } from '@/features/setup/setup-screen'

export default function SetupPage () {
  return <SetupScreen />
}
