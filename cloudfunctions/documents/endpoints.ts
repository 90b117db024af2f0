import { join } from 'node:path';
import type { Endpoint } from '@cloud/kit/implement';
import { open as openArchive } from '@cloud/modules/archive/open';
import { renew as renewArchive } from '@cloud/modules/archive/renew';
import { print as printInspection } from '@cloud/modules/inspection/print';
import { file } from '@cloud/modules/papers/file';
import { assessmentFile } from '@cloud/modules/privacy/assessment-file';
import { exportHousehold } from '@cloud/modules/privacy/export';
import { print } from '@cloud/modules/registration/print';
import { receipt } from '@cloud/modules/bill/receipt';
import { sheet as defectSheet } from '@cloud/modules/defects/sheet';
import { sheet as keySheet } from '@cloud/modules/keys/sheet';
import { sheet as moneySheet } from '@cloud/modules/finance/sheet';
import { sheet } from '@cloud/modules/visits/sheet';
import { createSealedRenderer } from '@cloud/platform/pdf/create-sealed-renderer';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { sealSettings } from '@cloud/platform/pdf/seal-settings';

let maker: Promise<PdfRenderer> | undefined;
/** The PDF maker weighs as much as the rest of the unit: it is loaded with the first file that is really made. The build lays the font beside the bundle. */
const makerOfPdfs = () => import('@cloud/platform/pdf/create-pdf-renderer').then(({ createPdfRenderer }) => createPdfRenderer({ fontPath: join(__dirname, 'NotoSansSC_400Regular.ttf') }));
const drawn: PdfRenderer = async (request) => (await (maker ??= makerOfPdfs()))(request);

const signer = sealSettings(process.env.RUHUO_PDF_SIGNER), mark = signer && { name: signer.name, level: signer.level };
/** So does what signs them; it is made once, with the first file that is signed. */
const render = createSealedRenderer(drawn, signer, (own) => import('@cloud/platform/pdf/create-seal').then(({ createSeal }) => createSeal(own)));

export const documentsEndpoints: readonly Endpoint[] = [openArchive(render, mark), renewArchive(render, mark), sheet(render), defectSheet(render), keySheet(render), receipt(render), moneySheet(render), print(render), printInspection(render), file(render, mark), exportHousehold(render), assessmentFile(render)];
