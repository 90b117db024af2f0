import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '../storage/write-file-durably';

/** This data folder's own signing key, made on first use. Tokens and links of another folder do not pass here. */
export function readSecret(dir: string): string {
  const file = join(dir, 'secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const made = randomBytes(32).toString('hex');
    writeFileDurably(file, made);
    return made;
  }
}
