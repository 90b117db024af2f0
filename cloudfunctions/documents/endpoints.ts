import type { Endpoint } from '@cloud/kit/implement';

export const documentsEndpoints: readonly Endpoint[] = [];
