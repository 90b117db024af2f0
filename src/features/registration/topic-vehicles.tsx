import type { RegistrationView } from '@contract/registration'
import { payMethodValues } from '@/copy/registration'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { changed, noVehicle } from './registration.view'
import type { TopicProps } from './topic-props'

const MOST = 6

/** 4/4: the household's cars, and what this batch asks besides. */
export const TopicVehicles = ({ view, record, words, change, errorOf, left }: TopicProps<Pick<RegistrationView, 'extras'>>) => {
  const { vehicles } = record
  const put = (at: number, next: (typeof vehicles)[number] | null) => change({ vehicles: changed(vehicles, at, next) })
  return (
    <>
      {vehicles.map((one, at) => (
        <Card key={at} title={words.vehicle(at + 1)} aside={<Link id={`vehicle-${at}-remove`} look='quiet' words={words.remove} label={`${words.remove} ${one.plate}`} onTap={() => put(at, null)} />}>
          <TextField id={`vehicle-${at}-plate`} label={words.plate} value={one.plate} maxLength={10} example={words.plateExample} onInput={(plate) => put(at, { ...one, plate })} onDone={() => left(`vehicles.${at}.plate`)} error={errorOf(`vehicles.${at}.plate`)} />
          <TextField id={`vehicle-${at}-model`} label={words.model} value={one.model} maxLength={40} example={words.modelExample} onInput={(model) => put(at, { ...one, model })} />
        </Card>
      ))}
      {vehicles.length < MOST && <Section><Button id='vehicle-add' kind='ghost' icon='plus' words={words.addVehicle} onTap={() => put(vehicles.length, noVehicle)} /></Section>}
      {view.extras.length > 0 && (
        <Card title={words.extras}>
          {view.extras.includes('pets') && <TextField id='pets' label={words.pets} value={record.pets ?? ''} maxLength={60} example={words.petsExample} onInput={(pets) => change({ pets })} />}
          {view.extras.includes('payMethod') && <FieldFrame label={words.payMethod}><Chips id='pay-method' label={words.payMethod} options={payMethodValues.map((value, at) => ({ value, words: words.payMethods[at] ?? value }))} chosen={[record.payMethod ?? '']} onTap={(payMethod) => change({ payMethod })} /></FieldFrame>}
        </Card>
      )}
    </>
  )
}
