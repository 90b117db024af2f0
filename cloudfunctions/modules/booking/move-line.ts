import type { LedgerId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';
import { settleLedger } from '@cloud/kit/settle-ledger';

/** A place came free: it is offered to the first in line at once. The answer stands already; what is cut short here, the beat does. */
export async function moveLine<A extends { readonly ok: boolean }>(context: Context, ledgerId: string, answer: A): Promise<A> {
  if (!answer.ok) return answer;
  try {
    await settleLedger(context, ledgerId as LedgerId);
  } catch (error) {
    context.log({ warning: 'line left to the beat', ledgerId, why: error instanceof Error ? error.message : String(error) });
  }
  return answer;
}
