import type { Cloud } from '@cloud/platform/ports';

/** A link to the plan's picture; '' while there is none. */
export const planLink = async (cloud: Cloud, plan: string | null): Promise<string> => (plan ? (await cloud.links([plan]))[0] ?? '' : '');
