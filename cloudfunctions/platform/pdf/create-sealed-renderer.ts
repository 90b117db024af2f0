import type { Seal } from './create-seal';
import type { PdfRenderer } from './pdf-request';
import type { SealSettings } from './seal-settings';

/** A renderer that closes those files with a digital signature which ask for it. `load` makes what signs, once; with no signer configured nothing is signed. */
export function createSealedRenderer(render: PdfRenderer, signer: SealSettings | null, load: (signer: SealSettings) => Promise<Seal>): PdfRenderer {
  let seal: Promise<Seal> | undefined;
  return async (request) => {
    if (!request.isSealed || !signer) return render(request);
    const file = await render({ ...request, mark: { name: signer.name, level: signer.level } });
    return { ...file, bytes: await (await (seal ??= load(signer)))(file.bytes, request.issuedAt) };
  };
}
