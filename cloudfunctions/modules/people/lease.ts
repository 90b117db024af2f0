import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { peopleOf } from '@domain/people/people';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The photos of a tenant's lease. Who looks is written into the home's record before the links leave. */
export const lease = implement(contract.people.lease, async (context) => {
  const { cloud, input: { homeId, no } } = context;
  const seen = await changeCase(context, homeId, { name: 'lease-seen', of: `tenant-${no}` }, ({ moveIn }) => {
    const files = peopleOf(moveIn).tenants.find((one) => one.no === no)?.files ?? [];
    return files.length ? { ok: true as const, moveIn: {}, answer: { files } } : refuse('LEASE_NONE');
  });
  return seen.ok ? ok({ links: (await cloud.links(seen.value.files)).filter(Boolean) }) : seen;
});
