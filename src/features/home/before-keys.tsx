import { useState } from 'react'
import type { HomeView } from '@contract/home'
import { useElder } from '@/platform/elder'
import { openPage } from '@/platform/navigate'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import { isVisitApart, nextCard, visitFacts, type Saying } from './home.view'
import { NextStepCard, VisitCard } from './next-step-card'
import { PAGES } from './pages'
import { wayOf } from './way.view'

/** The next step as a card, and under it the way. */
export const BeforeKeys = ({ view, saying }: { view: HomeView, saying: Saying }) => {
  const elder = useElder()
  const [unfolded, setUnfolded] = useState(false)
  const { words } = saying
  const visit = isVisitApart(view) ? visitFacts(view, saying) : undefined
  const way = wayOf(view, saying, { elder, unfolded })
  const items = way.items.map(({ opens, folds, ...item }) => {
    const params = { homeId: view.homeId, ...(opens === 'notice' ? { noticeId: view.notices[0]?.id } : {}) }
    return { ...item, onTap: folds ? () => setUnfolded(!unfolded) : opens ? () => { void openPage(PAGES[opens], params) } : undefined }
  })
  return (
    <>
      <NextStepCard view={view} card={nextCard(view, saying)} words={words} elder={elder} />
      {visit && <VisitCard view={view} visit={visit} words={words} elder={elder} />}
      <Section title={words.way} aside={elder ? words.progressShort(way.done) : words.progress(way.done, way.all)}>
        <Steps items={items} />
      </Section>
    </>
  )
}
