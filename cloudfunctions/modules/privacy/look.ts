import { communityOf, type HomeId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { withWhy } from '@domain/privacy/consents';
import { lookCode, logOfLook, type LookField, type LookPerson, type LookReason } from '@domain/privacy/looks';
import { appended } from '@domain/audit/trail';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';
import { peopleOf } from './people-of';

type Asked = { readonly homeId: HomeId; readonly person: LookPerson; readonly reason: LookReason; readonly words: string };

/** A number in full. First the look goes into the home's record and the community's log; the answer kept for repeated requests does not hold the number. */
export async function look(context: Context, { homeId, person, reason, words }: Asked, field: LookField) {
  const { store, vault, at, openid } = context;
  const [{ stored }, home] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId, ['owners']), context.right()]);
  if (!stored || !home) return refuse('NO_CASE');
  if (reason === 'other' && words.length < 2) return refuse('WHY_NEEDED');
  const value = peopleOf(home, stored, vault).find(({ of, no }) => of === person.of && no === person.no)?.[field];
  if (!value) return refuse('NUMBER_NONE');
  const code = lookCode(person, field, reason), entry = { at, by: openid, what: 'number-seen', of: code }, sealedWhy = words ? vault.seal(words) : undefined;
  await keepLog(context, communityOf(homeId), { by: openid, ...logOfLook(homeId, code), what: 'number-seen', ...(sealedWhy ? { sealedWhy } : {}) });
  const kept = await changeCase(context, homeId, { name: entry.what, of: code }, ({ moveIn }) => ({
    ok: true as const, answer: null,
    moveIn: sealedWhy ? { privacy: withWhy(moveIn.privacy, appended(moveIn.trail, entry, sha256).at(-1)?.hash ?? '', sealedWhy) } : {},
  }), stored);
  return kept.ok ? ok({ value }) : kept;
}
