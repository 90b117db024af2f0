import { Button, Buttons } from './button'
import { Sheet } from './sheet'

export type ConfirmProps = {
  open: boolean
  title: string
  /** Names the consequence. */
  words: string
  yes: string
  no: string
  danger?: boolean
  busy?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks once, in words that name the consequence. */
export const Confirm = ({ open, title, words, yes, no, danger, busy, onYes, onNo }: ConfirmProps) => (
  <Sheet
    open={open} title={title} words={words} onClose={onNo} closeLabel={no}
    foot={<Buttons><Button kind='ghost' id='confirm-no' words={no} onTap={onNo} /><Button wide id='confirm-yes' kind={danger ? 'danger' : 'primary'} words={yes} busy={busy} onTap={onYes} /></Buttons>}
  />
)
