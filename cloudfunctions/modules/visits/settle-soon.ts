import type { LedgerId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';
import { settleLedger } from '@cloud/kit/settle-ledger';

/** Somebody is in line for the place that came free. The answer stands already; what is cut short here, the beat does. */
export async function settleSoon<A extends { readonly ok: boolean }>(context: Context, ledgerId: string, answer: A): Promise<A> {
  if (answer.ok) await settleLedger(context, ledgerId as LedgerId).catch((error: unknown) => context.log({ warning: 'line left to the beat', ledgerId, why: String(error) }));
  return answer;
}
