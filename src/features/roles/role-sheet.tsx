import { useState } from 'react'
import { DUTIES } from '@domain/community/community'
import { LEVELS } from '@domain/community/roles'
import { crewCopy } from '@/copy/crew'
import { useCopy } from '@/copy/copy'
import { rolesCopy } from '@/copy/roles'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Confirm } from '@/ui/confirm'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { canSave, holdersOf, type Member, type RoleView } from './roles.view'

type RoleSheetProps = { communityId: string; role: RoleView; people: readonly Member[]; onPeople: () => Promise<void>; onClose: () => void; onDone: () => Promise<void> }

/** A post: its name, department and level, and what whoever holds it may do. */
export const RoleSheet = ({ communityId, role, people, onPeople, onClose, onDone }: RoleSheetProps) => {
  const words = useCopy(rolesCopy), { duties: names } = useCopy(crewCopy)
  const [draft, setDraft] = useState(role)
  const [dropping, setDropping] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const change = (part: Partial<RoleView>) => setDraft({ ...draft, ...part })
  const answered = async (reply: { readonly ok: boolean } & Record<string, unknown>) => { if (reply.ok) await onDone(); else { setDropping(false); setTrouble(troubleWords(reply as never)) } }
  const save = useCommand(async () => {
    const { name, department, level, duties } = draft
    await answered(await ask('manager', 'roles.save', { communityId, role: { code: role.code || null, name: name.trim(), department: department.trim(), level, duties: [...duties] } }))
  })
  const holders = holdersOf(people, role.code)
  const take = useCommand(async (id: string) => {
    const member = people.find((one) => one.id === id)
    if (!member || member.post === role.code) return setTrouble(member ? words.moveOnly : undefined)
    const reply = await ask('manager', 'roles.assign', { communityId, id, code: role.code, isManager: member.isManager })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await onPeople()
  })
  const drop = useCommand(async () => answered(await ask('manager', 'roles.drop', { communityId, code: role.code })))
  return (
    <Sheet open title={role.code ? words.edit(role.name) : words.add} onClose={onClose} closeLabel={words.close} foot={<Button id='role-save' words={words.save} busy={save.busy} disabled={!canSave(draft)} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='role-name' must label={words.name} value={draft.name} onInput={(name) => change({ name })} maxLength={12} example={words.nameExample} />
      <TextField id='role-department' must label={words.department} value={draft.department} onInput={(department) => change({ department })} maxLength={16} example={words.departmentExample} />
      <FieldFrame label={words.level}><Segmented id='role-level' label={words.level} chosen={draft.level} onTap={(level) => change({ level })} options={LEVELS.map((value) => ({ value, words: words.levels[value] }))} /></FieldFrame>
      <FieldFrame label={words.may} hint={draft.duties.length ? undefined : words.mayNote}>
        <Chips id='role-duty' many label={words.may} chosen={draft.duties} onTap={(duty) => change({ duties: draft.duties.includes(duty) ? draft.duties.filter((one) => one !== duty) : [...draft.duties, duty] })} options={DUTIES.map((value) => ({ value, words: names[value] }))} />
      </FieldFrame>
      {role.code !== '' && (
        <FieldFrame label={words.holders} hint={words.holdersNote}>
          <Chips id='role-people' many label={words.holders} chosen={holders.map(({ id }) => id)} onTap={(id) => { void take.run(id) }} options={people.map(({ id, name }) => ({ value: id, words: name, disabled: take.busy }))} />
        </FieldFrame>
      )}
      {role.code !== '' && holders.length === 0 && <Link id='role-drop' look='quiet' words={words.drop} onTap={() => setDropping(true)} />}
      <Confirm open={dropping} danger title={words.dropTitle(role.name)} words={words.dropWords} yes={words.drop} no={words.no} busy={drop.busy} onYes={() => { void drop.run() }} onNo={() => setDropping(false)} />
    </Sheet>
  )
}
