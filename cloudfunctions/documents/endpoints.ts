import { join } from 'node:path';
import type { Endpoint } from '@cloud/kit/implement';
import { open as openArchive } from '@cloud/modules/archive/open';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';

/** The build lays the font beside the bundle. */
const render = createPdfRenderer({ fontPath: join(__dirname, 'NotoSansSC_400Regular.ttf') });

export const documentsEndpoints: readonly Endpoint[] = [openArchive(render)];
