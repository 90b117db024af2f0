import { CloudError } from '../wire/cloud-error';
import { closeOrder, queryOrder, unifiedOrder } from './order-calls';
import type { Body, PayParts } from './pay-replies';
import { queryRefund, refund } from './refund-calls';

/** cloudPay.* of the SDK by name; parameters and answers in WeChat Pay's own spelling, money in whole fen. */
export function createPayApi(parts: PayParts): (api: string, request: Body, openid: string | undefined) => Body {
  const apis: Record<string, (request: Body, openid: string | undefined) => Body> = {
    unifiedOrder: (request, openid) => unifiedOrder(parts, request, openid),
    queryOrder: (request) => queryOrder(parts, request),
    closeOrder: (request) => closeOrder(parts, request),
    refund: (request) => refund(parts, request),
    queryRefund: (request) => queryRefund(parts, request),
  };
  return (api, request, openid) => {
    const run = apis[api];
    if (!run) throw new CloudError('INVALID_PARAM', `cloudPay.${api}: not supported here`);
    return run(request, openid);
  };
}
