import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'
import { keyOfRoom } from './visits.view'

/** A household of a round by its room, whether or not it has booked. */
export const RoundSearch = ({ onFound }: { onFound: (key: string) => void }) => {
  const words = useCopy(visitsCopy)
  const [room, setRoom] = useState('')
  const key = keyOfRoom(room)
  return (
    <Card title={words.roundFind}>
      <TextField id='round-room' label={words.room} value={room} onInput={setRoom} maxLength={20} example='3-2-1201' />
      <Button id='round-open' small kind='tint' words={words.roundOpen} disabled={!key} onTap={() => { if (key) onFound(key) }} />
    </Card>
  )
}
