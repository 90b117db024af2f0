import { useState } from 'react'
import type { LookView } from '@contract/privacy'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Timeline } from '@/ui/timeline'
import { Words } from '@/ui/words'
import { lookMoment, type Saying } from './privacy.view'

const FIRST = 5

/** Who looked, when, at what and why. */
export const LooksCard = ({ looks, saying }: { looks: readonly LookView[], saying: Saying }) => {
  const { words } = saying
  const [all, setAll] = useState(false)
  const shown = all ? looks : looks.slice(0, FIRST)
  return (
    <Card title={words.looks}>
      <Words kind='caption' tone='quiet'>{words.looksNote}</Words>
      {looks.length === 0 ? <Words tone='quiet'>{words.noLooks}</Words> : <Timeline moments={shown.map((look, at) => lookMoment(look, saying, `${look.at}-${at}`))} />}
      {looks.length > shown.length && <Link id='looks-more' words={words.more} onTap={() => setAll(true)} />}
    </Card>
  )
}
