import { contract } from '@contract/contract';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { readIdentityNumber } from '@domain/identity/identity-number';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Reads a photographed identity card where a reader is set up. What it says is shown to the owner to correct; nothing is kept, nothing is decided by it. */
export const readCard = implement(contract.registration.readCard, async (context) => {
  const { cloud, ocr, log, input: { homeId, fileId } } = context;
  await context.right();
  if (!isFileOfHome(fileId, homeId)) return refuse('FILE_FOREIGN');
  if (!ocr) return refuse('CARD_UNREAD');
  const [link = ''] = await cloud.links([fileId]);
  const card = link ? await ocr.idCard(link).catch(() => null) : null, number = card && readIdentityNumber(card.idNumber);
  log({ ocr: homeId, read: !!(number && number.ok) });
  return card && number?.ok ? ok({ name: card.name.slice(0, 40), idNumber: number.value.number }) : refuse('CARD_UNREAD');
});
