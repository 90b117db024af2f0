import { useState } from 'react'
import { crewCopy } from '@/copy/crew'
import { useCopy } from '@/copy/copy'
import { rolesCopy } from '@/copy/roles'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { TitleBlock } from '@/ui/title-block'
import { RoleSheet } from './role-sheet'
import { byDepartment, dutiesSaid, freshRole, holdersOf, ownDuties, type RoleView } from './roles.view'

/** Posts by department, what each may do and who holds it; the way to the week's plan. */
export const RolesScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(rolesCopy), { duties } = useCopy(crewCopy)
  const [editing, setEditing] = useState<RoleView>()
  const load = useLoad(() => ask('manager', 'roles.list', { communityId }))
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }} foot={load.state === 'ready' && <Foot><Button id='add-role' icon='plus' words={words.add} onTap={() => setEditing(freshRole)} /></Foot>}>
      <Loaded load={load}>
        {({ roles, people }) => (
          <>
            <TitleBlock title={words.title} note={words.note} />
            {byDepartment(roles).map(({ department, posts }) => (
              <Card key={department} title={department} fit='list'>
                {posts.map((role) => <ListRow key={role.code} id={`role-${role.code}`} strong words={role.name} note={words.row(words.levels[role.level], dutiesSaid(role.duties, duties, words))} aside={words.people(holdersOf(people, role.code).length)} onTap={() => setEditing(role)} />)}
              </Card>
            ))}
            {ownDuties(people).length > 0 && (
              <Card title={words.others} aside={words.othersNote} fit='list'>
                {ownDuties(people).map(({ id, name, duties: own }) => <ListRow key={id} icon='user' words={name} note={dutiesSaid(own, duties, words)} />)}
              </Card>
            )}
            <Card fit='list'><ListRow id='to-shifts' icon='calendar' strong words={words.toShifts} note={words.toShiftsNote} onTap={() => { void openPage('office/shifts/index', { communityId }) }} /></Card>
          </>
        )}
      </Loaded>
      {editing && <RoleSheet communityId={communityId} role={editing} people={load.state === 'ready' ? load.value.people : []} onPeople={() => load.reload()} onClose={() => setEditing(undefined)} onDone={async () => { setEditing(undefined); await load.reload() }} />}
    </Screen>
  )
}
