import { useState } from 'react'
import { TextField } from '@/ui/text-field'

type AddLineProps = { id: string; label: string; example: string; add: string; onAdd: (name: string) => void }

/** One more of a list, by name. */
export const AddLine = ({ id, label, example, add, onAdd }: AddLineProps) => {
  const [name, setName] = useState('')
  const put = () => {
    if (!name.trim()) return
    onAdd(name.trim())
    setName('')
  }
  return <TextField id={id} label={label} value={name} onInput={setName} maxLength={30} example={example} action={{ words: add, onTap: put }} />
}
