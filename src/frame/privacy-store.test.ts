import type { PrivacyAnswer } from '@/platform/privacy'
import { usePrivacyStore, watchPrivacy } from './privacy-store'

const mockNeeded: ((answer: PrivacyAnswer) => void)[] = []
jest.mock('@/platform/privacy', () => ({ onPrivacyNeeded: (ask: (answer: PrivacyAnswer) => void) => { mockNeeded.push(ask) } }))
watchPrivacy()
const need = () => { const answer = jest.fn(); mockNeeded[0]?.(answer); return answer }
const { agree, refuse } = usePrivacyStore.getState()
beforeEach(() => usePrivacyStore.setState({ waiting: [] }))

test('one tap answers everything that waited, with the button that was tapped', () => {
  const [photo, place] = [need(), need()]
  expect(usePrivacyStore.getState().waiting).toHaveLength(2)
  agree('privacy-agree')
  for (const asked of [photo, place]) expect(asked.mock.calls).toEqual([[{ event: 'exposureAuthorization' }], [{ event: 'agree', buttonId: 'privacy-agree' }]])
  expect(usePrivacyStore.getState().waiting).toEqual([])
})
test('closing the sheet is a refusal, told once', () => {
  const photo = need()
  refuse()
  refuse()
  expect(photo.mock.calls).toEqual([[{ event: 'exposureAuthorization' }], [{ event: 'disagree' }]])
})
