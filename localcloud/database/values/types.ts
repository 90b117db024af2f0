/** An object id keeps its type inside the database; the vendor answers it as plain text. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex;
  }
}

export class Binary {
  constructor(
    readonly base64: string,
    readonly subType: string
  ) {}
}

export type Value = null | undefined | boolean | number | string | Date | RegExp | ObjectId | Binary | Value[] | Doc;
export type Doc = { [key: string]: Value };

/** Documents are shared between cache, snapshots and answers: nobody changes one in place. */
export const isDoc = (value: unknown): value is Doc => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
};

export type TypeName = 'null' | 'number' | 'string' | 'object' | 'array' | 'binData' | 'objectId' | 'bool' | 'date' | 'regex';

export function typeOf(value: Value): TypeName {
  switch (typeof value) {
    case 'undefined':
      return 'null';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'array';
      if (value instanceof Date) return 'date';
      if (value instanceof ObjectId) return 'objectId';
      if (value instanceof Binary) return 'binData';
      if (value instanceof RegExp) return 'regex';
      return 'object';
  }
}

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

/** Numbers carry no type of their own: a client sends every whole number as int or long, so the value tells the type. */
export function numberType(value: number): 'int' | 'long' | 'double' {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  if (value >= -INT32 && value < INT32) return 'int';
  return value >= -INT64 && value < INT64 ? 'long' : 'double';
}

/** MongoDB's own name of a value's type, as its messages and `$type` write it. */
export function bsonTypeName(value: Value): string {
  if (typeof value === 'number') return numberType(value);
  return value === undefined ? 'missing' : typeOf(value);
}
