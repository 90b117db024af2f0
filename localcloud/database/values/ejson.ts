import { CloudError } from '../../wire/cloud-error';
import { Binary, ObjectId, type Doc, type Value } from './types';

/** What an EJSON text may mean only on this side: the time of `serverDate()`. */
export type Decoding = { now: number };

const refuse = (what: string): never => {
  throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${what} not supported here`);
};
const malformed = (key: string): never => {
  throw new CloudError('INVALID_PARAM', `[InvalidParameter] malformed extended JSON: ${key}`);
};

function toNumber(text: unknown, key: string): number {
  if (typeof text !== 'string' && typeof text !== 'number') return malformed(key);
  const value = Number(text);
  return Number.isNaN(value) && text !== 'NaN' ? malformed(key) : value;
}

const REGEX_FLAGS = /^[gimsuxy]*$/;

/** `x` (ignore blanks) has no JavaScript form; `g` and `y` would make a test remember its last place. */
export function toRegExp(pattern: string, options: string): RegExp {
  if (!REGEX_FLAGS.test(options)) throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (BadValue) invalid flag in regex options: ${options}`);
  if (options.includes('x')) refuse('regular expression option x is');
  try {
    return new RegExp(pattern, [...new Set(options.replace(/[gy]/g, ''))].join(''));
  } catch {
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (Location51091) Regular expression is invalid: ${pattern}`);
  }
}

function wrapped(key: string, inner: unknown, { now }: Decoding): Value {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return toNumber(inner, key);
    case '$date': {
      const at = typeof inner === 'string' ? Date.parse(inner) : typeof inner === 'object' && inner !== null ? toNumber((inner as { $numberLong?: unknown }).$numberLong, key) : toNumber(inner, key);
      return Number.isNaN(at) ? malformed(key) : new Date(at);
    }
    case '$oid':
      return typeof inner === 'string' && /^[0-9a-f]{24}$/i.test(inner) ? new ObjectId(inner.toLowerCase()) : malformed(key);
    case '$tcb_server_date': {
      const offset = decodeAny((inner as { offset?: unknown } | null)?.offset ?? 0, { now });
      return typeof offset === 'number' ? new Date(now + offset) : malformed(key);
    }
    case '$regularExpression': {
      const { pattern, options } = (inner ?? {}) as { pattern?: unknown; options?: unknown };
      return typeof pattern === 'string' ? toRegExp(pattern, typeof options === 'string' ? options : '') : malformed(key);
    }
    case '$binary': {
      const { base64, subType } = (inner ?? {}) as { base64?: unknown; subType?: unknown };
      return typeof base64 === 'string' ? new Binary(base64, String(subType ?? '00')) : malformed(key);
    }
    case '$undefined':
      return null;
    case '$symbol':
      return String(inner);
    default:
      return refuse(`${key.slice(1)} values are`);
  }
}

const WRAPPERS = new Set(['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal', '$date', '$oid', '$tcb_server_date', '$regularExpression', '$binary', '$undefined', '$symbol', '$minKey', '$maxKey', '$timestamp', '$code', '$dbPointer']);

/** Turns parsed EJSON into values, in place: the caller gives up what it passed. */
function decodeAny(json: unknown, options: Decoding): Value {
  if (typeof json !== 'object' || json === null) return json as Value;
  if (Array.isArray(json)) {
    for (let i = 0; i < json.length; i += 1) {
      const item: unknown = json[i];
      if (typeof item === 'object' && item !== null) json[i] = decodeAny(item, options);
    }
    return json as Value[];
  }
  const source = json as Record<string, unknown>;
  const keys = Object.keys(source);
  const first = keys[0];
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === 36 && WRAPPERS.has(first)) return wrapped(first, source[first], options);
  for (const key of keys) {
    if (key === '__proto__') refuse('the field name __proto__ is');
    const item = source[key];
    if (typeof item === 'object' && item !== null) source[key] = decodeAny(item, options);
  }
  return source as Doc;
}

export function parseEjson(text: string, options: Decoding): Value {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CloudError('INVALID_PARAM', '[InvalidParameter] malformed extended JSON');
  }
  return decodeAny(json, options);
}

const isPlainNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

function needsWrapping(value: Value): boolean {
  if (typeof value === 'number') return !isPlainNumber(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(needsWrapping);
  if (value instanceof Date || value instanceof ObjectId || value instanceof Binary || value instanceof RegExp) return true;
  for (const key in value) if (needsWrapping(value[key])) return true;
  return false;
}

type Encoding = { ids: 'object' | 'text' };

function wrap(value: Value, encoding: Encoding): unknown {
  if (typeof value === 'number') return isPlainNumber(value) ? value : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => wrap(item === undefined ? null : item, encoding));
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof ObjectId) return encoding.ids === 'text' ? value.hex : { $oid: value.hex };
  if (value instanceof Binary) return { $binary: { base64: value.base64, subType: value.subType } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) out[key] = wrap(value[key], encoding);
  return out;
}

const encode = (value: Value, encoding: Encoding): string => JSON.stringify(needsWrapping(value) ? wrap(value, encoding) : value);

/** What is kept on disk: relaxed EJSON that also keeps object ids, NaN and −0. */
export const storedText = (value: Value): string => encode(value, { ids: 'object' });
/** What the SDK receives: as stored, but object ids are text. */
export const wireText = (value: Value): string => encode(value, { ids: 'text' });
export const parseStored = (text: string): Doc => (text.includes('"$') ? (decodeAny(JSON.parse(text), { now: 0 }) as Doc) : (JSON.parse(text) as Doc));
