import type { Clash } from '@domain/forms/merge-records'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { clashNames } from './draft.view'

type Props = { clashes: readonly Clash[], words: RegistrationWords, onMine: () => void, onDone: () => void }

/** What was changed on two phones: named, the later one stands, and this phone's own can be put back. */
export const ClashNotice = ({ clashes, words, onMine, onDone }: Props) => clashes.length === 0
  ? null
  : (
    <Section>
      <Notice
        tone='amber' icon='refresh' words={words.clash(clashNames(clashes, words).join(words.comma))}
        note={<><Link id='clash-mine' small words={words.clashMine} onTap={onMine} />{'　'}<Link id='clash-done' small look='quiet' words={words.clashDone} onTap={onDone} /></>}
      />
    </Section>
    )
