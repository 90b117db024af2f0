import type { RegistrationView } from '@contract/registration'
import { atWords } from '@/copy/when'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Words } from '@/ui/words'

type Props = { homeId: string, view: RegistrationView, words: RegistrationWords }

/** The reviewer has it, or has accepted it: how far it is, and what comes next. */
export const HandedIn = ({ homeId, view, words }: Props) => {
  const { state, approvals, isUrgent } = view, isAccepted = state === 'accepted', said = isAccepted ? words.accepted : words.waiting
  const turn = approvals.findIndex(({ at }) => at === null)
  return (
    <>
      <PageState kind='empty' icon={isAccepted ? 'check' : 'clock'} words={said.words} note={isUrgent && !isAccepted ? words.waitingUrgent : said.note} action={{ id: 'handed-in-home', words: words.home, onTap: () => { void startAt('pages/home/index', { homeId }) } }} />
      <Card fit='list'>
        {approvals.length > 1 && approvals.map(({ stage, at }, i) => (
          <ListRow key={stage} mark={at !== null ? 'done' : 'empty'} words={words.stage(stage)} aside={<Words kind='caption' tone='quiet' inline>{at !== null ? words.stageDone(atWords(at, now(), language())) : i === turn && !isAccepted ? words.stageNow : words.stageLater}</Words>} />
        ))}
        <ListRow id='to-forms' icon='doc' words={words.seeForms} onTap={() => { void openPage('owner/forms/index', { homeId }) }} />
        {isAccepted && <ListRow id='to-amend' icon='pen' words={words.amendLink} onTap={() => { void openPage('owner/amend/index', { homeId }) }} />}
      </Card>
    </>
  )
}
