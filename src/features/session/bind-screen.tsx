import { useState } from 'react'
import { bindCopy } from '@/copy/bind'
import { useCopy } from '@/copy/copy'
import { Screen } from '@/frame/screen'
import { openPage, replacePage } from '@/platform/navigate'
import { scan } from '@/platform/scan'
import { Link } from '@/ui/link'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { BindForm } from './bind-form'
import { communityIn } from './session.view'

/** Being known: an owner by phone and last four of the ID, a member of staff by phone. */
export const BindScreen = ({ community }: { community: string | undefined }) => {
  const words = useCopy(bindCopy)
  const [wrong, setWrong] = useState(false)
  if (community) return <BindForm community={community} />
  const scanCode = async () => {
    const seen = await scan()
    const found = seen.ok ? communityIn(seen.value) : undefined
    if (found) await replacePage('owner/bind/index', { c: found })
    else setWrong(seen.ok)
  }
  return (
    <Screen title={words.bindBar}>
      <PageState kind='empty' icon='scan' words={words.noCommunity} note={wrong ? words.scanWrong : words.noCommunityNote} action={{ id: 'bind-scan', words: words.scan, onTap: () => { void scanCode() } }} />
      <Section><Link id='to-setup' words={words.setupLink} look='quiet' onTap={() => { void openPage('manager/setup/index') }} /></Section>
      <Section><Link id='to-verify' words={words.verifyLink} look='quiet' onTap={() => { void openPage('household/verify/index') }} /></Section>
    </Screen>
  )
}
