import type { Day } from '../kernel/calendar';
import { yuan, type Fen } from '../kernel/money';

/** How a household may pay: in the app, or at the desk where staff write it down. 委托银行代收 is `collection`. */
export const DESK_METHODS = ['cash', 'card', 'transfer', 'alipay', 'collection'] as const;
export type DeskMethod = (typeof DESK_METHODS)[number];
export const METHODS = ['wechat', ...DESK_METHODS] as const;
export type PayMethod = (typeof METHODS)[number];
/** By when: with the visit, before the keys are given, or only when the thing is asked for. */
export const FEE_DUES = ['visit', 'keys', 'use'] as const;
export type FeeDue = (typeof FEE_DUES)[number];

type Charge =
  | { readonly how: 'area-month'; /** Fen per square metre and month. */ readonly price: Fen; readonly months: number }
  | { readonly how: 'fixed'; readonly price: Fen }
  | { readonly how: 'count'; /** Fen per unit. */ readonly price: Fen; readonly unit: string; readonly count: number };

/** One line of the published catalogue; nothing outside it can be charged (FE-1). What is absent is the usual: owed, kept, by any channel, always in force. */
export type FeeItem = Charge & {
  readonly code: string; readonly name: string;
  /** Given back one day: 装修保证金. */
  readonly isDeposit?: boolean;
  /** Charged only to who chooses it: 车位. */
  readonly isOptional?: boolean;
  readonly due?: FeeDue;
  readonly channels?: readonly PayMethod[];
  /** What the price rests on: a contract's clause, the price office's list. */
  readonly basis?: string;
  readonly from?: Day | null; readonly to?: Day | null;
};

/** Area is in hundredths of a square metre: area × price ÷ 100, half a fen rounds up. */
export const areaCharge = (area: number, price: Fen, months: number): Fen => Math.floor((area * price * months + 50) / 100);

/** What an item costs a home of this area, and the arithmetic in words ('' for a fixed amount). Rounded once a line: half a fen up. */
export function chargeOf(item: Charge, area: number): { readonly arithmetic: string; readonly fen: Fen } {
  if (item.how === 'fixed') return { arithmetic: '', fen: item.price };
  if (item.how === 'count') return { arithmetic: `${item.count} ${item.unit} × ${yuan(item.price)} 元`, fen: item.price * item.count };
  return { arithmetic: `${(area / 100).toFixed(2)} ㎡ × ${yuan(item.price)} 元 × ${item.months} 个月`, fen: areaCharge(area, item.price, item.months) };
}

export const isInForce = ({ from, to }: Pick<FeeItem, 'from' | 'to'>, day: Day): boolean => (!from || from <= day) && (!to || day <= to);

/** The standard in words, as the price list says it: 每平方米每月 2.80 元，预交 3 个月. */
export const standardWords = (item: Charge): string => (item.how === 'fixed' ? `${yuan(item.price)} 元`
  : item.how === 'count' ? `每${item.unit} ${yuan(item.price)} 元，${item.count} ${item.unit}` : `每平方米每月 ${yuan(item.price)} 元，预交 ${item.months} 个月`);
