import { deployedPorts } from '@cloud/platform/deployment';
import { callContext } from '@cloud/platform/sdk';
import { serve } from '@cloud/kit/serve';
import type { Envelope } from '@contract/operation';
import { staffEndpoints } from './endpoints';

const answer = serve('staff', staffEndpoints, deployedPorts());
export const main = (event: Partial<Envelope>) => answer(event, { openid: callContext().OPENID ?? '' });
