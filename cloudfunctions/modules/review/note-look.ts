import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { privatePapersToNote } from '@domain/privacy/looks';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

/** Writes down that this person sees photos of identity papers: one write at the first look of a day, none afterwards. */
export async function noteLook(context: Context, moveIn: Stored<MoveInCase>) {
  const { openid, at } = context, { homeId } = moveIn, codes = privatePapersToNote(moveIn, openid, at), of = codes.join(',');
  if (!codes.length) return ok(null);
  // A query brings no request of its own: the day, the person and the papers name it.
  const id = sha256(`look|${homeId}|${openid}|${dayOf(at)}|${of}`), request = { id: `look-${id.slice(0, 32)}`, digest: id };
  const kept = await changeCase({ ...context, request }, homeId, { name: 'private-papers-seen', of }, () => ({ ok: true as const, moveIn: {}, answer: null }), moveIn);
  return kept.ok ? ok(null) : kept;
}
