import { CloudError } from '../wire/cloud-error';
import type { Ending } from './function-worker';
import type { Unit } from './unit-config';

/** A CloudError of a function call, with the number wx.cloud.callFunction shows for it. */
export class FunctionError extends CloudError {
  constructor(
    code: string,
    message: string,
    readonly errCode: number,
    readonly status: number,
  ) {
    super(code, message);
  }
}

export const notFound = (name: string): FunctionError =>
  new FunctionError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`, -501000, 404);

export const requestTooLarge = (bytes: number, limit: number): FunctionError =>
  new FunctionError('INVALID_PARAM', `request body of ${bytes} bytes is over the limit of ${limit}`, -501007, 413);

export const responseTooLarge = (bytes: number, limit: number): FunctionError =>
  new FunctionError('FUNCTIONS_REQUEST_FAIL', `response of ${bytes} bytes is over the limit of ${limit}`, -504001, 500);

export const tooManyAtOnce = (limit: number): FunctionError =>
  new FunctionError('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${limit} calls at once`, -501004, 429);

export const overBucket = (perSecond: number): FunctionError =>
  new FunctionError('EXCEED_REQUEST_LIMIT', `more than ${perSecond} billed calls a second`, -501003, 429);

/** What the caller is told when a function did not answer. */
export function endingError(unit: Unit, ending: Exclude<Ending, { kind: 'answer' }>): FunctionError {
  if (ending.kind === 'timeout') {
    const message = `Invoking task timed out after ${unit.timeoutSeconds} seconds`;
    return new FunctionError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message, -504003, 504);
  }
  const told =
    ending.kind === 'thrown'
      ? ending.error.stack || `${ending.error.name}: ${ending.error.message}`
      : ending.kind === 'out-of-memory'
        ? `Memory usage exceeded ${unit.memoryMb} MB`
        : ending.reason;
  return new FunctionError('FUNCTIONS_EXECUTE_FAIL', `functions execute fail | errMsg: ${told}`, -504002, 500);
}
