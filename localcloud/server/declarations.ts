import { readFileSync } from 'node:fs';
import type { DatabaseOptions } from '../database/open-database';
import type { MessageTemplates } from '../openapi/open-api';
import type { StorageRules } from '../storage/storage-rules';

/** What a deployment declares besides its functions. */
export type Declarations = {
  collections?: NonNullable<DatabaseOptions['collections']>;
  indexes?: NonNullable<DatabaseOptions['indexes']>;
  storageRules?: StorageRules;
  messageTemplates?: MessageTemplates;
};

const KEYS = ['collections', 'indexes', 'storageRules', 'messageTemplates'];

/** From a JSON file; a bare list is taken for the indexes. A key nobody knows is a mistake, not to be passed over. */
export function readDeclarations(file: string): Declarations {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(value)) return { indexes: value as NonNullable<Declarations['indexes']> };
  if (typeof value !== 'object' || value === null) throw new Error(`${file}: a JSON object is expected`);
  const unknown = Object.keys(value).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`${file}: ${unknown.join(', ')} is none of ${KEYS.join(', ')}`);
  return value as Declarations;
}
