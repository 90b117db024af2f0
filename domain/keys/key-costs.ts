import type { FeeItem } from '../fees/fee-item';

/** What a key or a card made anew costs, as the published catalogue has it: its items about keys and cards, by the piece. */
export const keyCosts = (fees: readonly FeeItem[]): readonly { readonly code: string; readonly name: string; readonly fen: number }[] =>
  fees.flatMap((item) => (item.how !== 'area-month' && !item.isDeposit && /钥匙|门禁|电梯卡|门卡|补卡|工本/.test(item.name) ? [{ code: item.code, name: item.name, fen: item.price }] : []));
