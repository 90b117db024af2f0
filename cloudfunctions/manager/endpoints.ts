import type { Endpoint } from '@cloud/kit/implement';

export const managerEndpoints: readonly Endpoint[] = [];
