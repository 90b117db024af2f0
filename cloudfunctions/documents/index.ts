import { deployedPorts } from '@cloud/platform/deployment';
import { callContext } from '@cloud/platform/sdk';
import { serve } from '@cloud/kit/serve';
import { isSystemCall, type SystemEvent } from '@cloud/kit/system-call';
import { documentsEndpoints } from './endpoints';

const ports = deployedPorts();
const answer = serve('documents', documentsEndpoints, ports);
export const main = (event: SystemEvent) => answer(event, { openid: callContext().OPENID ?? '', isSystem: isSystemCall(event, ports) });
