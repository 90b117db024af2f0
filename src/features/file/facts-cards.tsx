import type { FileView } from '@contract/file'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import { atWords } from '@/copy/when'
import { yuan } from '@/ui/yuan'
import { dayWords, onDay, type Saying } from './file.view'

const quiet = (words: string) => <Words kind='caption' tone='quiet' inline>{words}</Words>
type CardsProps = { view: FileView, saying: Saying }

/** Who belongs to the home, what was signed and handed in. */
export const PeopleCards = ({ view, saying }: CardsProps) => {
  const { words } = saying
  return (
    <>
      <Card title={words.people} fit='list'>
        {view.people.map(({ kind, name, tail, isBound, isOver }, i) => (
          <ListRow key={`${kind}-${i}`} icon='user' words={`${words.kinds[kind]} ${name}`} note={tail ? words.tail(tail) : undefined} aside={quiet(isOver ? words.ended : kind === 'guest' ? '' : isBound ? words.bound : words.notBound)} />
        ))}
        {view.residents + view.vehicles > 0 && <ListRow quiet words={words.others(view.residents, view.vehicles)} />}
      </Card>
      {view.papers.length > 0 && (
        <Card title={words.papers} fit='list'>
          {view.papers.map(({ code, title, signed, asked, at }) => <ListRow key={code} icon='doc' words={title} aside={quiet(signed >= asked ? words.signedAll(onDay(at, saying)) : words.signedSome(signed, asked))} />)}
        </Card>
      )}
      {view.materials.length > 0 && (
        <Card title={words.materials} fit='list'>
          {view.materials.map(({ name, files, deletedOn }) => <ListRow key={name} icon='photo' words={name} note={deletedOn ? words.deletes(dayWords(deletedOn, saying)) : undefined} aside={quiet(words.files(files))} />)}
        </Card>
      )}
    </>
  )
}

/** Money, the visit, what was found, the meters and the keys. */
export const HomeCards = ({ view, saying }: CardsProps) => {
  const { words, language, now } = saying, open = view.defects.filter(({ state }) => state !== 'confirmed' && state !== 'closed').length
  return (
    <>
      <Card title={words.money} fit='list'>
        <ListRow words={words.paid} aside={quiet(words.yuan(yuan(view.paidFen)))} />
        {view.dueFen > 0 && <ListRow words={words.due} aside={<Words kind='caption' tone='amber' inline>{words.yuan(yuan(view.dueFen))}</Words>} />}
        {view.payments.map(({ receipt, at, fen }) => <ListRow key={receipt} quiet words={words.receipt(receipt, onDay(at, saying))} aside={quiet(words.yuan(yuan(fen)))} />)}
      </Card>
      {(view.visit ?? view.arrivedAt) !== null && (
        <Card title={words.visit} fit='list'>
          {view.visit && <ListRow icon='calendar' words={words.booked(dayWords(view.visit.day, saying), view.visit.from, view.visit.to)} />}
          {view.arrivedAt !== null && <ListRow icon='pin' words={words.arrived(atWords(view.arrivedAt, now, language))} />}
        </Card>
      )}
      {view.defects.length > 0 && (
        <Card title={words.repairs(open, view.defects.length)} fit='list'>
          {view.defects.map(({ no, room, item, state }) => <ListRow key={no} icon='wrench' words={`${room} ${item}`} aside={quiet(words.states[state])} />)}
        </Card>
      )}
      {view.meters.length > 0 && view.metersAt !== null && (
        <Card title={words.meters(onDay(view.metersAt, saying))} fit='list'>
          {view.meters.map(({ name, unit, reading }) => <ListRow key={name} icon='drop' words={name} aside={quiet(`${reading / 100} ${unit}`)} />)}
        </Card>
      )}
      {view.keysAt !== null && (
        <Card title={words.keys(onDay(view.keysAt, saying))} fit='list'>
          {view.keys.map(({ name, count }) => <ListRow key={name} icon='key' words={name} aside={quiet(words.count(count))} />)}
        </Card>
      )}
    </>
  )
}
