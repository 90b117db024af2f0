import type { QueueView } from '@contract/queue';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { minutesFor } from '@domain/queue/estimate';
import { inOrder, SERVICES, type Queue, type Service, type Ticket } from '@domain/queue/queue';

const RANK: Readonly<Record<Ticket['state'], number>> = { serving: 0, called: 0, waiting: 1, skipped: 2 };
const byService = (of: (service: Service) => number): Readonly<Record<Service, number>> => Object.fromEntries(SERVICES.map((service) => [service, of(service)])) as Record<Service, number>;

/** The day's queue as staff see it. */
export const viewOfQueue = (queue: Queue, { memberId: me = '', isManager = false }: { readonly memberId?: string; readonly isManager?: boolean } = {}): QueueView => ({
  me, isManager, desks: Object.entries(queue.desks).map(([desk, { service, by, name }]) => ({ desk, service, name, isMine: by === me })).sort((a, b) => a.desk.localeCompare(b.desk)),
  rows: Object.values(queue.tickets).sort((a, b) => RANK[a.state] - RANK[b.state] || inOrder(a, b)).map(({ no, home, service, manner, state, calls, skips, came, desk }) => {
    const [building = '', unit = '', room = ''] = homeKeyOf(home).split('-');
    return { no, homeId: home, label: homeLabel({ building, unit, room }), service, manner, state, calls, skips, came, desk: desk ?? '' };
  }),
  minutes: byService((service) => minutesFor(queue, service)), served: byService((service) => queue.served[service]?.count ?? 0),
});
