import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const labelOf = (homeId: string): string => { const [building = '', unit = '', room = ''] = homeKeyOf(homeId).split('-'); return homeLabel({ building, unit, room }); };

export const open = implement(contract.session.open, async ({ right, at }) => {
  const { grants } = await right();
  return ok({
    homes: grants.homes.map(({ homeId }) => ({ homeId, label: labelOf(homeId) })),
    acting: (grants.acting ?? []).filter(({ until }) => until > at).map(({ homeId, as }) => ({ homeId, label: labelOf(homeId), as })),
    ...(grants.partner?.length ? { partner: grants.partner.map(({ communityId, name, firm }) => ({ communityId, name, firm })) } : {}),
    crew: grants.crew.map(({ communityId, name, duties, isManager }) => ({ communityId, name, duties, isManager })),
  });
});
