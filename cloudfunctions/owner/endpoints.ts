import type { Endpoint } from '@cloud/kit/implement';
import { bind } from '@cloud/modules/session/bind';
import { open as openSession } from '@cloud/modules/session/open';

export const ownerEndpoints: readonly Endpoint[] = [openSession, bind];
