import type { Vouched } from '@domain/documents/signing';
import type { Context } from '@cloud/kit/implement';
import type { SigningService } from '@cloud/platform/signing-service';

/** What the connected service says of a ticket: null when it does not vouch for exactly these digests, signed by this person. */
export async function vouchedBy({ openid }: Pick<Context, 'openid'>, signer: SigningService, ticket: string | undefined, digests: readonly string[]): Promise<{ readonly vouched: Vouched } | null> {
  if (!ticket) return null;
  const said = await signer.outcome(ticket, { openid, digests });
  if (said.state !== 'signed' || said.openid !== openid || digests.some((digest) => !said.digests.includes(digest))) return null;
  return { vouched: { by: signer.name, ticket, certificate: said.certificate, at: said.at } };
}
