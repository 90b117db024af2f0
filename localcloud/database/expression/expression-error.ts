import { CloudError } from '../../wire/cloud-error';

/** MongoDB numbers the refusals of expressions and stages. */
export const located = (number: number, message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (Location${number}) ${message}`);
export const invalidOperator = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (InvalidPipelineOperator) ${message}`);
export const failedToParse = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (FailedToParse) ${message}`);
