import type { Endpoint } from '@cloud/kit/implement';

export const staffEndpoints: readonly Endpoint[] = [];
