import { Binary, type Value } from '../values/types';
import { badValue } from './query-error';

function positions(operator: string, operand: Value): number[] {
  if (Array.isArray(operand))
    return operand.map((bit) => {
      if (typeof bit !== 'number' || !Number.isInteger(bit) || bit < 0) throw badValue(`${operator} bit positions must be >= 0 but got: ${String(bit)}`);
      return bit;
    });
  if (typeof operand === 'number') {
    if (!Number.isInteger(operand) || operand < 0) throw badValue(`${operator} takes an Array, a number, or a BinData but received: ${operand}`);
    return [...operand.toString(2)].reverse().flatMap((digit, bit) => (digit === '1' ? [bit] : []));
  }
  if (operand instanceof Binary)
    return [...Buffer.from(operand.base64, 'base64')].flatMap((byte, i) => [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => i * 8 + bit));
  throw badValue(`${operator} takes an Array, a number, or a BinData`);
}

function bitOf(value: Value): ((bit: number) => boolean) | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63) {
    const whole = BigInt.asUintN(64, BigInt(value));
    return (bit) => (bit >= 64 ? value < 0 : ((whole >> BigInt(bit)) & 1n) === 1n);
  }
  if (value instanceof Binary) {
    const bytes = Buffer.from(value.base64, 'base64');
    return (bit) => (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
  }
  return undefined;
}

export function bitsMatch(operator: string, operand: Value): (found: Value) => boolean {
  const bits = positions(operator, operand);
  return (found) => {
    const isSet = bitOf(found);
    if (!isSet) return false;
    switch (operator) {
      case '$bitsAllSet':
        return bits.every(isSet);
      case '$bitsAnySet':
        return bits.some(isSet);
      case '$bitsAllClear':
        return !bits.some(isSet);
      default:
        return !bits.every(isSet);
    }
  };
}
