import type { MoveInCase } from '@domain/movein/case';
import { printedFiles, withPrinted } from '@domain/privacy/printed-files';
import type { Stored } from '../platform/ports';
import { changeCase } from './change-case';
import type { Context } from './implement';

/** A form of a household as a file, to be taken away at once: one a name, a newer one takes its place; the case knows it and the day on which it goes. */
export async function keepPrint(context: Context, moveIn: Stored<MoveInCase>, name: string, bytes: Buffer) {
  const { cloud, at } = context, { homeId } = moveIn, fileId = await cloud.upload(`homes/${homeId.split('_').slice(1).join('_')}/forms/${name}.pdf`, bytes);
  if (withPrinted(moveIn, name, fileId, at)) {
    const noted = await changeCase(context, homeId, { name: 'form-printed', of: name }, ({ moveIn: now }) =>
      ({ ok: true as const, moveIn: { privacy: { ...now.privacy, printed: withPrinted(now, name, fileId, at) ?? printedFiles(now) } }, answer: null }), moveIn);
    if (!noted.ok) return noted;
  }
  const [link = ''] = await cloud.links([fileId]);
  return { ok: true as const, value: { link } };
}
