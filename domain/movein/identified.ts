import type { MoveInCase } from './case';

type Checked = Pick<MoveInCase, 'identity' | 'identityTwice'>;
/** Papers were looked at beside the contract record: by one, or by two where the community wants two. */
export const isIdentified = ({ identity, identityTwice }: Checked): boolean => identity !== null && (!identityTwice || identity.second !== undefined);
/** Somebody looked; another person has yet to. */
export const awaitsSecond = ({ identity, identityTwice }: Checked): boolean => identity !== null && !!identityTwice && !identity.second;
