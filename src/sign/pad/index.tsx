import { SignScreen } from '@/features/signing/sign-screen'

export default function SignPage () {
  return <SignScreen />
}
