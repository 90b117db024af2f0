import { CloudError } from '../../wire/cloud-error';

/** A write MongoDB refuses, in the envelope the vendor puts around it. */
export const writeError = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`);
