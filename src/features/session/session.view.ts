import type { SessionView } from '@contract/session'

/** A place a person may begin at: a home of theirs, one they act for or rent, or the work of a community. */
export type Beginning =
  | { readonly kind: 'home'; readonly homeId: string; readonly label: string }
  | { readonly kind: 'proxy' | 'tenant'; readonly homeId: string; readonly label: string }
  | { readonly kind: 'staff' | 'manager' | 'partner'; readonly communityId: string; readonly name: string }

export type Gate =
  | { readonly kind: 'go'; readonly to: Beginning }
  | { readonly kind: 'choose'; readonly homes: readonly Beginning[]; readonly work: readonly Beginning[] }
  | { readonly kind: 'bind' }

export const keyOf = (one: Beginning): string => (one.kind === 'home' ? one.homeId : `${one.kind}:${'homeId' in one ? one.homeId : one.communityId}`)

const homesOf = ({ homes, acting = [] }: SessionView): readonly Beginning[] => [
  ...homes.map(({ homeId, label }): Beginning => ({ kind: 'home', homeId, label })),
  ...acting.filter(({ homeId, as }, at) => !homes.some((one) => one.homeId === homeId) && acting.findIndex((one) => one.homeId === homeId && one.as === as) === at).map(({ homeId, label, as }): Beginning => ({ kind: as, homeId, label }))
]
const workOf = (view: SessionView): readonly Beginning[] => [...view.crew.map(({ communityId, name, isManager }) => ({ kind: isManager ? 'manager' as const : 'staff' as const, communityId, name })), ...(view.partner ?? []).map(({ communityId, firm }) => ({ kind: 'partner' as const, communityId, name: firm }))]
export const beginningsOf = (view: SessionView): readonly Beginning[] => [...homesOf(view), ...workOf(view)]

const scopeOf = (id: string) => id.split('_')[1]

/**
 * Where a person goes on opening the app. `last` is where they were before; `card` the community of the card they opened,
 * which wins: whoever has no home and no work there is asked to confirm one.
 */
export function gateOf (view: SessionView, last?: string, card?: string): Gate {
  const all = beginningsOf(view)
  const near = card ? all.filter((one) => scopeOf('homeId' in one ? one.homeId : one.communityId) === scopeOf(card)) : all
  if (!near.length) return { kind: 'bind' }
  const to = near.find((one) => keyOf(one) === last) ?? (near.length === 1 ? near[0] : undefined)
  return to ? { kind: 'go', to } : { kind: 'choose', homes: homesOf(view), work: workOf(view) }
}

/** The community a link names: `c=com_…` of a share card, the scene of a code, or a whole address that was scanned. */
export function communityIn (text: string | undefined): string | undefined {
  if (!text) return undefined
  let plain = text
  try { plain = decodeURIComponent(text) } catch { /* a lone per cent sign: read it as it is */ }
  return /(?:^|[?&=\s])(com_[a-z0-9]{2,16})(?![a-z0-9_])/.exec(plain)?.[1]
}
