import type { Day } from '@domain/kernel/calendar';
import type { Vault } from '@cloud/platform/ports';

type Holder = { readonly communityId: string; readonly openid: string; readonly device: string; readonly day: Day };
/** Proves that this person was of the crew and took that day's list onto that phone: nothing is stored for it. `like`: the one it is compared with, which may be of the key before. */
export const ticketOf = (vault: Pick<Vault, 'index'>, { communityId, openid, device, day }: Holder, like?: string): string => vault.index(`offline-ticket|${communityId}|${openid}|${device}|${day}`, like);
