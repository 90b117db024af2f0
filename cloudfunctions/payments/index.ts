import { receivePayment } from '@cloud/modules/bill/receive-payment';
import { deployedPorts } from '@cloud/platform/deployment';
import { callContext } from '@cloud/platform/sdk';

const ports = deployedPorts();
export const main = (event: { readonly outTradeNo?: unknown; readonly outRefundNo?: unknown }) => receivePayment(ports, event, callContext().SOURCE);
