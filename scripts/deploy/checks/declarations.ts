import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDeclarations } from '../../../localcloud/server/declarations';
import { root } from '../units';
import type { Check } from './check';

export const declarationsFile = path.join(root, 'cloudfunctions/platform/declarations.json');

export const declarationsHold: Check = {
  name: 'collections, indexes and rules are declared',
  find() {
    const { collections = [], indexes = [], storageRules } = readDeclarations(declarationsFile);
    const names = indexes.map(({ collection, name }) => `${collection} ${name}`), port = readFileSync(path.join(root, 'cloudfunctions/platform/ports.ts'), 'utf8');
    const typed = /export type Collections = \{([\s\S]*?)\n\};/.exec(port)?.[1] ?? '', used = [...typed.matchAll(/readonly (\w+): [A-Z{]/g)].map(([, name]) => name!).filter((name) => /^[a-z]+(Pieces)?$/.test(name) && !['at', 'by'].includes(name));
    return [
      ...indexes.filter(({ collection }) => !collections.includes(collection)).map(({ collection, name }) => `index ${name} lies on the undeclared ${collection}`),
      ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `index ${name} twice`),
      ...used.filter((name) => !collections.includes(name)).map((name) => `collection ${name} is used and not declared`),
      ...(storageRules?.clientUploads?.length ? [] : ['no upload rule: phones could store nothing']),
    ];
  },
};
