import { join } from 'node:path';
import type { Endpoint } from '@cloud/kit/implement';
import { open as openArchive } from '@cloud/modules/archive/open';
import { sheet } from '@cloud/modules/visits/sheet';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

let maker: Promise<PdfRenderer> | undefined;
/** The PDF maker weighs as much as the rest of the unit: it is loaded with the first file that is really made. The build lays the font beside the bundle. */
const makerOfPdfs = () => import('@cloud/platform/pdf/create-pdf-renderer').then(({ createPdfRenderer }) => createPdfRenderer({ fontPath: join(__dirname, 'NotoSansSC_400Regular.ttf') }));
const render: PdfRenderer = async (request) => (await (maker ??= makerOfPdfs()))(request);

export const documentsEndpoints: readonly Endpoint[] = [openArchive(render), sheet(render)];
