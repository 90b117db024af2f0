import type { RegistrationFacts } from '@domain/documents/registration-forms';
import type { MoveInCase } from '@domain/movein/case';
import { checkedBy } from '@domain/review/approval';
import { paperHome, paperNumber, type PaperCommunity } from '@domain/movein/papers-of-home';
import { openRecord } from '@cloud/kit/registration-record';
import type { Vault } from '@cloud/platform/ports';

/** What every form of a home is made from, or null while nothing has been handed in. */
export function formFacts(moveIn: MoveInCase, community: PaperCommunity, vault: Vault, isMasked: boolean): RegistrationFacts | null {
  const record = moveIn.registration?.submittedAt ? openRecord(vault, moveIn.registration) : null;
  return record && {
    home: paperHome(moveIn, community), number: paperNumber('owner-registration', moveIn), ownerName: moveIn.owners.find(({ no }) => no === record.ownerNo)?.name ?? '',
    record, isMasked, isTakenDown: !!moveIn.registration?.takenBy, submittedAt: moveIn.registration?.submittedAt ?? null, checked: checkedBy(moveIn.review), extras: moveIn.formExtras ?? [],
  };
}
