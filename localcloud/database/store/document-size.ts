import { CloudError } from '../../wire/cloud-error';
import { Binary, isDoc, numberType, ObjectId, type Doc, type Value } from '../values/types';

const LIMIT = 16 * 1024 * 1024;

function valueSize(value: Value): number {
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (typeof value === 'number') return numberType(value) === 'int' ? 4 : 8;
  if (typeof value === 'boolean') return 1;
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item, i) => sum + 2 + String(i).length + valueSize(item), 5);
  if (value instanceof Date) return 8;
  if (value instanceof ObjectId) return 12;
  if (value instanceof Binary) return 5 + Buffer.byteLength(value.base64, 'base64');
  if (value instanceof RegExp) return value.source.length + value.flags.length + 2;
  return isDoc(value) ? Object.keys(value).reduce((sum, key) => sum + 2 + Buffer.byteLength(key) + valueSize(value[key]), 5) : 0;
}

/** JSON text is hardly ever less than a quarter of the BSON it stands for, so small texts need no count. */
export const needsSizeCheck = (textLength: number): boolean => textLength > LIMIT / 4;

/** 16 MB, counted as BSON. */
export function assertDocumentSize(doc: Doc, textLength: number): void {
  if (!needsSizeCheck(textLength)) return;
  const size = valueSize(doc);
  if (size > LIMIT) throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (BSONObjectTooLarge) object to insert too large. size in bytes: ${size}, max size: ${LIMIT}`);
}
