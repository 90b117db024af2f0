import { deployedPorts } from '@cloud/platform/deployment';
import { callContext } from '@cloud/platform/sdk';
import { serve } from '@cloud/kit/serve';
import type { Envelope } from '@contract/operation';
import { managerEndpoints } from './endpoints';

const answer = serve('manager', managerEndpoints, deployedPorts());
export const main = (event: Partial<Envelope>) => answer(event, { openid: callContext().OPENID ?? '' });
