import { caseIdOf } from '@domain/kernel/ids';
import type { RunningCloud } from '../../localcloud/server';
import { people } from '../../scripts/demo/people';
import type { Made } from '../communities';
import { median, type Figure } from '../figure';

type Taken = Readonly<Record<'together' | 'beside' | 'after', readonly number[]>>;

/** A right and the case it is for: as one aggregate, as two reads side by side, and one after the other, by turns in one function. */
export async function measureJointReading(cloud: RunningCloud, { household: { homeId } }: Made): Promise<readonly Figure[]> {
  const taken = await cloud.invoke('joint', { openid: people.staff.openid, id: caseIdOf(homeId), rounds: 60 }, { nested: true }) as Taken;
  const figure = (name: string, times: readonly number[]): Figure => ({ name: `right and case, ${name}`, value: median(times), unit: 'ms', budget: null });
  return [figure('one joint reading', taken.together), figure('two reads side by side', taken.beside), figure('two reads one after the other', taken.after)];
}
