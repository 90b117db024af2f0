import { billOf, type Bill, type Hand } from '../fees/bill';
import type { FeeItem } from '../fees/fee-item';

export const desk: Hand = { id: 'wx-desk', name: '小何' }, clerk: Hand = { id: 'wx-finance', name: '林会计' }, lead: Hand = { id: 'wx-manager', name: '周敏' };

/** A price list with one of each kind: by area, fixed, counted, a deposit, and one to be chosen. */
export const aCatalogue: readonly FeeItem[] = [
  { code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3, due: 'keys', basis: '前期物业服务合同第六条' },
  { code: 'meters', name: '水电表开通费', how: 'count', price: 6_000, unit: '块', count: 2 },
  { code: 'rubbish', name: '装修垃圾清运费', how: 'fixed', price: 30_000 },
  { code: 'deposit', name: '装修保证金', how: 'fixed', price: 200_000, isDeposit: true },
  { code: 'parking', name: '车位服务费', how: 'fixed', price: 48_000, isOptional: true, due: 'use' },
];
/** The bill of 118.60 ㎡ by it: 3416.24 yuan, and parking to be chosen. */
export const aBill = (given: Partial<Bill> = {}): Bill => ({ ...billOf(11_860, aCatalogue), ...given });
