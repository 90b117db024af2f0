import type { Digest } from '../audit/trail';
import type { Registration } from '../forms/registration';
import { dayOf } from '../kernel/calendar';
import { consented, type CasePrivacy, type Giver } from './consents';
import { childrenAmong } from './minors';

/** What a record handed in agrees to: identity data always, children's where there are any. */
export const withRecordConsents = (privacy: CasePrivacy | undefined, record: Pick<Registration, 'residents' | 'consentsToIdData' | 'consentsForChildren'>, giver: Giver, digest: Digest): CasePrivacy =>
  consented(privacy, [...(record.consentsToIdData ? ['identity' as const] : []), ...(record.consentsForChildren && childrenAmong(record.residents, dayOf(giver.at)).length ? ['children' as const] : [])], giver, digest);
