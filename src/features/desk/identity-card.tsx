import type { HouseholdView } from '@contract/desk'
import { isIdTail } from '@domain/identity/id-tail'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Fact } from '@/ui/fact'
import { TextField } from '@/ui/text-field'

/** An owner, or who came for one by a letter of authority. */
export type Who = { readonly as: 'owner' | 'proxy'; readonly no: number }
const keyOf = ({ as, no }: Who) => `${as}-${no}`

type IdentityCardProps = { view: HouseholdView; who: Who; idTail: string; onWho: (who: Who) => void; onTail: (tail: string) => void }

/** The paper beside the contract record: who stands here, and the tail read off the original. */
export const IdentityCard = ({ view, who, idTail, onWho, onTail }: IdentityCardProps) => {
  const words = useCopy(deskCopy)
  const { proxies = [], identity: first } = view
  const people = [...view.owners.map(({ no, name, phone }, at) => ({ who: { as: 'owner', no } as Who, name, phone, words: `${name} ${at === 0 ? words.owner : words.coOwner}` })), ...proxies.map(({ no, name, phone }) => ({ who: { as: 'proxy', no } as Who, name, phone, words: `${name} ${words.proxy}` }))]
  const chosen = people.find((one) => keyOf(one.who) === keyOf(who)), proxy = who.as === 'proxy' ? proxies.find(({ no }) => no === who.no) : undefined
  return (
    <Card title={words.identity} aside={words.identityNote}>
      {first && <Fact icon='users' strong words={first.isYou ? words.secondOther : words.secondYou(first.by)} />}
      {people.length > 1 && !first && (
        <Chips id='who' label={words.whoCame} chosen={[keyOf(who)]} onTap={(key) => onWho(people.find((one) => keyOf(one.who) === key)?.who ?? who)} options={people.map((one) => ({ value: keyOf(one.who), words: one.words }))} />
      )}
      <Fact icon='doc' words={`${words.record}　${chosen?.name ?? ''}　${words.phone(chosen?.phone ?? '')}`} />
      {proxy && <Fact icon='users' strong words={words.proxyMay(proxy.scopes.map((scope) => words.proxyScopes[scope]).join(words.comma))} note={words.proxyCheck(proxy.idMask)} />}
      {view.bring.length > 0 && <Fact icon='bag' words={words.bring(view.bring.join(words.comma))} />}
      <TextField id='id-tail' label={words.idTail} value={idTail} onInput={(next) => onTail(next.toUpperCase())} keyboard='idcard' maxLength={4} example={words.idTailExample} valid={isIdTail(idTail)} />
    </Card>
  )
}
