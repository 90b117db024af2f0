import { useEffect, useState } from 'react'
import type { HomeView } from '@contract/home'
import type { SessionView } from '@contract/session'
import { useCopy } from '@/copy/copy'
import { homeCopy } from '@/copy/home'
import { Screen } from '@/frame/screen'
import { setElder, useElder } from '@/platform/elder'
import { language, setLanguage } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { openPrivacyTerms } from '@/platform/privacy'
import { readStored } from '@/platform/storage'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { Words } from '@/ui/words'

type Known = { readonly homes: SessionView['homes']; readonly others: boolean; readonly hotline: string }

/** What this phone last heard; the page asks the cloud nothing. */
async function known (homeId: string): Promise<Known> {
  const [session, home] = await Promise.all([readStored<SessionView>('view:session'), readStored<HomeView>(`view:home:${homeId}`)])
  const homes = session?.homes ?? []
  return { homes, others: homes.length + (session?.crew.length ?? 0) > 1, hotline: home?.hotline ?? '' }
}

/** Language, type size, which home, whom to call. */
export const MeScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(homeCopy)
  const elder = useElder()
  const [mine, setMine] = useState<Known>({ homes: [], others: false, hotline: '' })
  useEffect(() => {
    let here = true
    void known(homeId).then((found) => { if (here) setMine(found) })
    return () => { here = false }
  }, [homeId])
  const { homes, others, hotline } = mine
  return (
    <Screen title={words.meBar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Card fit='list'>
        <ListRow words={words.language} aside={<Segmented id='language' label={words.language} options={[{ value: 'zh-CN', words: words.chinese }, { value: 'en', words: words.english }]} chosen={language()} onTap={setLanguage} />} />
        <ListRow words={words.elder} note={words.elderNote} aside={<Segmented id='elder' label={words.elder} options={[{ value: 'off', words: words.off }, { value: 'on', words: words.on }]} chosen={elder ? 'on' : 'off'} onTap={(value) => setElder(value === 'on')} />} />
      </Card>
      <Section wide quiet title={words.homes}>
        <Card fit='list'>
          {homes.map((home) => <ListRow key={home.homeId} icon='home' strong words={home.label} aside={home.homeId === homeId ? <Words kind='caption' tone='quiet' inline>{words.current}</Words> : undefined} />)}
          {others && <ListRow id='me-switch' words={words.switchPlace} onTap={() => { void startAt('pages/launch/index', { choose: '1' }) }} />}
          <ListRow id='me-add' words={words.addHome} onTap={() => { void openPage('owner/bind/index', { c: `com_${homeId.split('_')[1] ?? ''}` }) }} />
        </Card>
      </Section>
      <Card fit='list'>
        <ListRow id='me-people' icon='users' words={words.people} onTap={() => { void openPage('household/people/index', { homeId }) }} />
        <ListRow id='me-papers' icon='doc' words={words.papers} onTap={() => { void openPage('household/documents/index', { homeId }) }} />
        <ListRow id='me-parking' icon='pin' words={words.parking} onTap={() => { void openPage('household/parking/index', { homeId }) }} />
        <ListRow id='me-draws' icon='gift' words={words.draws} onTap={() => { void openPage('household/draws/index', { homeId }) }} />
        {hotline && <ListRow id='me-call' icon='phone' words={words.hotline} aside={<Words inline>{hotline}</Words>} onTap={() => callPhone(hotline)} />}
        <ListRow id='me-data' icon='lock' words={words.myData} note={words.myDataNote} onTap={() => { void openPage('household/privacy/index', { homeId }) }} />
        <ListRow id='me-privacy' icon='shield' words={words.privacy} note={words.privacyNote} onTap={process.env.TARO_ENV === 'h5' ? undefined : openPrivacyTerms} />
      </Card>
      <Section><Words kind='caption' tone='quiet' centre>{words.version(process.env.CLIENT_VERSION ?? '')}</Words></Section>
    </Screen>
  )
}
