import { contract } from '@contract/contract';
import { textOfVersion } from '@domain/library/edit-document';
import { documentIdOf } from '@domain/library/own-document';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { findWritten, sampleOf } from './paper-of-library';

export const version = implement(contract.library.version, async ({ store, right, input: { communityId, code, version: asked } }) => {
  const written = findWritten(code);
  if (!written) return refuse('DOCUMENT_UNKNOWN');
  const [own] = await Promise.all([store.find('documents', documentIdOf(communityId, code), [`texts.v${asked}`]), right()]);
  const found = textOfVersion({ texts: own?.texts ?? {} }, sampleOf(written), asked);
  return found ? ok({ title: found.title, text: found.text }) : refuse('VERSION_UNKNOWN');
});
