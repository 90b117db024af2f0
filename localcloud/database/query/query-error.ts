import { CloudError } from '../../wire/cloud-error';

/** What MongoDB itself refuses, in the vendor's envelope. */
export const badValue = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (BadValue) ${message}`);
export const unsupported = (what: string): CloudError => new CloudError('DATABASE_INVALID_OPERRATOR', `[InvalidOperator] ${what} is not supported here`);
