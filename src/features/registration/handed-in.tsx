import type { RegistrationView } from '@contract/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { startAt } from '@/platform/navigate'
import { PageState } from '@/ui/page-state'

type Props = { homeId: string, state: RegistrationView['state'], words: RegistrationWords }

/** The reviewer has it, or has accepted it: what comes next. */
export const HandedIn = ({ homeId, state, words }: Props) => {
  const said = state === 'accepted' ? words.accepted : words.waiting
  return <PageState kind='empty' icon={state === 'accepted' ? 'check' : 'clock'} words={said.words} note={said.note} action={{ id: 'handed-in-home', words: words.home, onTap: () => { void startAt('pages/home/index', { homeId }) } }} />
}
