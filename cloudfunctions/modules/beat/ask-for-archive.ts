import { callAsSystem } from '@cloud/kit/system-call';
import type { Ports } from '@cloud/platform/ports';

const ALARM_AFTER = 4;

/** The archive is made where the font is. It is asked for again, later and later, until it is made; after a few tries it no longer fails quietly. */
export async function askForArchive(ports: Ports, homeId: string, tries: number): Promise<void> {
  const answer = await callAsSystem(ports, 'documents', 'archive.open', { homeId }).catch((error: unknown) => ({ ok: false, code: error instanceof Error ? error.message.slice(0, 120) : 'FAILED' })) as { readonly ok?: boolean; readonly code?: string } | undefined;
  if (answer?.ok) return;
  ports.log({ ...(tries >= ALARM_AFTER ? { alarm: 'archive-not-made' } : { archive: 'not-made' }), home: homeId, tries, code: answer?.code ?? '' });
}
