import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/fact'
import { Hero } from '@/ui/hero'
import { Link } from '@/ui/link'
import { Page } from '@/ui/page'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const HomeEnglish = ({ elder }: SceneProps) => (
  <Page title='Ruhuo' elder={elder}>
    <Hero over='Yunxi Li, building 3, unit 2' words='3-2-1201' window='lit' />
    <Card over='Next step' aside={<Pill words='Tomorrow' />}>
      <Words kind='display'>Your move-in visit</Words>
      <Facts>
        <Fact icon='clock' strong words='Sat 14 Mar, 09:30–10:00' action={<Link words='Change' onTap={nothing} />} />
        <Fact icon='pin' words='Service centre, South Gate clubhouse, ground floor' action={<Link words='Route' onTap={nothing} />} />
        <Fact icon='bag' words='Bring originals: ID and purchase contract' />
      </Facts>
      <Button words='Open my pass' onTap={nothing} />
    </Card>
    <Section title='Where you are' aside='5 of 10 done'>
      <Steps items={[
        { key: 'online', state: 'done', stateWords: 'done', words: '5 online steps done', fold: 'closed', onTap: nothing },
        { key: 'arrive', state: 'now', stateWords: 'now', words: 'Check in', aside: 'Tomorrow 09:30' },
        { key: 'identity', state: 'waiting', stateWords: 'waiting', words: 'Identity check', why: 'Being reviewed, by 17:00 today', aside: '5 min' },
        { key: 'inspect', state: 'blocked', stateWords: 'stopped', words: 'Inspection with us', why: 'The developer paused this floor', aside: '40 min' },
        { key: 'handover', state: 'paused', stateWords: 'paused', words: 'Handover of the home', aside: '10 min' },
        { key: 'keys', state: 'missing', stateWords: 'something missing', words: 'Keys', why: 'Needs co-owner Chen** to sign the residence agreement', action: { words: 'Remind', onTap: nothing } }
      ]} />
    </Section>
  </Page>
)
