import { noGrants } from '@domain/community/grants';
import type { Ports } from '../platform/ports';
import type { Right } from './access';
import { contentDigest } from './digest';
import type { Context } from './implement';

const SYSTEM = 'system', REQUEST = 'sys-';
const right: Right = { as: 'system', openid: SYSTEM, grants: noGrants(SYSTEM), name: '', ownerNo: 0 };

/** Work nobody asked for by a call: a callback, the beat. `cause` names what is done and why, so that the same cause is the same request. `by`: whose decision it carries out. */
export const systemContext = (ports: Ports, cause: string, by = SYSTEM): Context =>
  ({ ...ports, input: {}, openid: by, at: ports.now(), right: async () => ({ ...right, openid: by }), request: { id: `${REQUEST}${contentDigest(cause)}${contentDigest(`${cause}|`)}`, digest: contentDigest(cause) } });

/** Whether nobody asked for this by a call. */
export const isOfSystem = ({ id }: Pick<Context['request'], 'id'>): boolean => id.startsWith(REQUEST);
