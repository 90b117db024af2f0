import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../../scripts/demo/client';
import type { Made } from '../communities';
import type { Figure } from '../figure';

/** The household's archive as it was made on the way: a PDF with its photos. */
export async function measureArchive(cloud: RunningCloud, { household: { homeId, openid } }: Made): Promise<readonly Figure[]> {
  const made = cloud.meter.reading().recent.find(({ unit, action }) => unit === 'documents' && action === 'archive.open');
  const owner = await person(cloud.url, openid), archive = valueOf(await owner.ask('documents', 'archive.open', { homeId }));
  const pdf = Buffer.from(await (await fetch(archive.link)).arrayBuffer());
  if (!made || pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error('the archive is no PDF');
  return [
    { name: 'archive PDF', value: pdf.length, unit: 'bytes', budget: null },
    { name: 'archive PDF, papers in it', value: archive.parts, unit: 'documents', budget: null },
    { name: 'archive PDF, made in', value: made.milliseconds, unit: 'ms', budget: null },
  ];
}
