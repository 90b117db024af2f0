import { useCopy } from '@/copy/copy'
import { sessionCopy } from '@/copy/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { keyOf, type Beginning } from './session.view'

type Props = { homes: readonly Beginning[], work: readonly Beginning[], onChoose: (place: Beginning) => void }

/** Several homes, or a home and work: where to today. */
export const ChoosePlace = ({ homes, work, onChoose }: Props) => {
  const words = useCopy(sessionCopy)
  const nameOf = (place: Beginning) => ('homeId' in place ? (place.kind === 'home' ? place.label : words.actingHome(place.label, place.kind)) : place.kind === 'manager' ? words.managerDesk(place.name) : words.staffDesk(place.name))
  const list = (title: string, places: readonly Beginning[]) => places.length > 0 && (
    <Section wide quiet title={title}>
      <Card fit='list'>
        {places.map((place) => <ListRow key={keyOf(place)} id={`place-${keyOf(place).replace(/\W+/g, '-')}`} icon={'homeId' in place ? 'home' : 'list'} strong words={nameOf(place)} onTap={() => onChoose(place)} />)}
      </Card>
    </Section>
  )
  return (
    <>
      <TitleBlock title={words.chooseTitle} note={words.chooseNote} />
      {list(words.myHomes, homes)}
      {list(words.myWork, work)}
    </>
  )
}
