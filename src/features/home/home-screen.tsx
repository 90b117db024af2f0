import { MINUTE } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { homeCopy } from '@/copy/home'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask, homeView } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { forgetPlace } from '@/platform/last-place'
import { startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Hero } from '@/ui/hero'
import { BeforeKeys } from './before-keys'
import { heroOf } from './home.view'
import { HomeLinks } from './home-links'
import { MyHome, MyHomeFoot } from './my-home'

/** The owner's home page: the next step and the way before the keys, the home itself after them. */
export const HomeScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(homeCopy)
  const load = useLoad(() => ask('owner', 'home.open', { homeId }), homeView(homeId), MINUTE)
  const saying = { words, language: language(), now: now() }
  const settled = load.state === 'ready' && load.value.keysAt !== null
  const startAgain = { id: 'start-again', words: words.notMine.go, onTap: () => { void forgetPlace().then(() => startAt('pages/launch/index')) } }
  return (
    <Screen title={settled ? words.myBar : words.bar} onBack={false} foot={settled ? <MyHomeFoot view={load.value} /> : undefined}>
      <Loaded load={load} refused={({ code }) => (code === 'NO_CASE' ? words.noCase : code === 'FORBIDDEN' ? { ...words.notMine, action: startAgain } : undefined)}>
        {(view) => {
          const hero = heroOf(view, saying)
          return (
            <>
              <Hero over={hero.over} words={hero.name} window={hero.window} />
              {settled ? <MyHome view={view} saying={saying} /> : <BeforeKeys view={view} saying={saying} />}
              <HomeLinks view={view} saying={saying} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
