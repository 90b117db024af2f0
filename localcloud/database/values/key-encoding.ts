import { Binary, ObjectId, typeOf, type Value } from './types';

/**
 * Index keys are text whose byte order is MongoDB's order: one tag letter a type, then a body that says where it ends.
 */
const TAG = { null: '1', number: '2', string: '3', object: '4', array: '5', binData: '6', objectId: '7', bool: '8', date: '9', regex: 'a' } as const;
const END = '\u0001';
/** Above every tag. */
export const KEY_CEILING = '\u007f';

const bits = new DataView(new ArrayBuffer(8));
const hex = (n: number): string => n.toString(16).padStart(8, '0');

function numberBody(value: number): string {
  if (Number.isNaN(value)) return '0'.repeat(16);
  bits.setFloat64(0, value === 0 ? 0 : value);
  const high = bits.getUint32(0);
  const low = bits.getUint32(4);
  return high & 0x80000000 ? hex(~high >>> 0) + hex(~low >>> 0) : hex((high | 0x80000000) >>> 0) + hex(low);
}

/** The three lowest characters are escaped, so that the end mark sorts below any text that goes on. */
const escape = (text: string): string => (/[\u0000-\u0002]/.test(text) ? text.replace(/[\u0000-\u0002]/g, (c) => `\u0002${String.fromCharCode(c.charCodeAt(0) + 2)}`) : text);

function body(value: Value): string {
  if (typeof value === 'number') return numberBody(value);
  if (typeof value === 'string') return escape(value) + END;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return numberBody(value.getTime());
  if (value instanceof ObjectId) return value.hex;
  if (value instanceof RegExp) return escape(value.source) + END + value.flags + END;
  // Shorter bytes, lists and objects come first: the end mark is below every tag.
  if (value instanceof Binary) return hex(value.base64.length) + value.subType + Buffer.from(value.base64, 'base64').toString('hex') + END;
  if (Array.isArray(value)) return value.map((item) => keyPart(item)).join('') + END;
  return Object.keys(value).map((key) => TAG[typeOf(value[key])] + escape(key) + END + body(value[key])).join('') + END;
}

/** Descending components are the ascending bytes upside down, in hex; `~` ends them above any byte. */
const inverted = (text: string): string => `${Buffer.from(Buffer.from(text, 'utf8').map((byte) => 255 - byte)).toString('hex')}~`;

export function keyPart(value: Value, direction: 1 | -1 = 1): string {
  const ascending = TAG[typeOf(value)] + body(value);
  return direction === 1 ? ascending : inverted(ascending);
}

/** All values of the type of `value`, below and above. */
export function typeBounds(value: Value): { from: string; to: string } {
  const tag = TAG[typeOf(value)];
  return { from: tag, to: String.fromCharCode(tag.charCodeAt(0) + 1) };
}
