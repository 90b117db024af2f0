import { NEVER } from '@domain/kernel/calendar';
import type { ConsentView, PrivacyView } from '@contract/privacy';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { communityOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { withdrawnAt } from '@domain/privacy/consents';
import { heldOn } from '@domain/privacy/held';
import { requestDueAt } from '@domain/privacy/keeping';
import { looksOf } from '@domain/privacy/looks';
import { PURPOSES, purposeTexts } from '@domain/privacy/purposes';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { seenBy } from './seen-by';

const LOOKS_SHOWN = 100;

/** What is held on the household, what its people agreed to, and who looked. */
export const open = implement(contract.privacy.open, async (context) => {
  const { store, vault, openid, input: { homeId } } = context;
  const [{ stored: moveIn }, community] = await Promise.all([findCase(context, homeId, false), store.find('communities', communityOf(homeId), ['crew', 'hotline'])]);
  const right = await context.right();
  if (!moveIn) return refuse('NO_CASE');
  const due = requestDueAt(moveIn), whys = new Map((moveIn.privacy?.whys ?? []).map(({ entry, sealed }) => [entry, sealed]));
  return ok<PrivacyView>({
    label: homeLabel(moveIn.place), hotline: community?.hotline ?? '', held: heldOn(moveIn), consents: PURPOSES.map((purpose) => consentView(moveIn, purpose, openid, right.ownerNo)),
    looks: looksOf(moveIn).slice(0, LOOKS_SHOWN).map(({ by, entry, ...look }) => {
      const owner = moveIn.owners.find((one) => one.openid === by), sealed = whys.get(entry);
      return { ...look, ...(owner ? { who: maskName(owner.name), role: 'owner' as const } : seenBy(by, community?.crew ?? [])), words: sealed ? vault.open(sealed) : '' };
    }),
    request: moveIn.privacy?.request ? { at: moveIn.privacy.request.at, dueAt: due < NEVER ? due : null } : null, isClosed: moveIn.closed !== null,
    recordState: moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted' ? moveIn.review.state : moveIn.registration ? 'draft' : 'none',
  });
});

function consentView({ privacy }: MoveInCase, purpose: ConsentView['purpose'], by: string, ownerNo: number): ConsentView {
  const given = (privacy?.consents ?? []).filter((one) => one.purpose === purpose), holding = given.filter((one) => one.withdrawnAt === undefined), mine = holding.filter((one) => one.by === by || one.ownerNo === ownerNo).at(-1);
  return { purpose, isMine: !!mine, isGiven: holding.length > 0, at: (mine ?? holding.at(-1))?.at ?? null, withdrawnAt: withdrawnAt(privacy, purpose), isCurrent: !mine || mine.version === purposeTexts[purpose].version };
}
