import type { Endpoint } from '@cloud/kit/implement';
import { list as listBatches } from '@cloud/modules/batches/list';
import { open as openBatch } from '@cloud/modules/batches/open';
import { publish as publishBatch } from '@cloud/modules/batches/publish';
import { save as saveBatch } from '@cloud/modules/batches/save';
import { list as listBoard } from '@cloud/modules/board/list';
import { open as openBoard } from '@cloud/modules/board/open';
import { overview } from '@cloud/modules/board/overview';
import { open as openNotice } from '@cloud/modules/notices/open';
import { publish as publishNotice } from '@cloud/modules/notices/publish';
import { commit } from '@cloud/modules/roster/commit';
import { preview } from '@cloud/modules/roster/preview';
import { claim } from '@cloud/modules/setup/claim';
import { crew } from '@cloud/modules/setup/crew';
import { dismiss } from '@cloud/modules/setup/dismiss';
import { hire } from '@cloud/modules/setup/hire';

export const managerEndpoints: readonly Endpoint[] = [listBatches, openBatch, publishBatch, saveBatch, openNotice, publishNotice, preview, commit, openBoard, listBoard, overview, claim, crew, dismiss, hire];
