import { CloudError } from '../wire/cloud-error';
import type { AdminService } from '../wire/admin';
import { checkedCloudPath, type FileIds } from './cloud-path';
import type { FileStore } from './file-store';
import type { LinkSigner } from './link-signer';

const DAY = 86_400;
const MOST_IN_ONE_CALL = 50;
const UPLOAD_MINUTES = 15;

export type StorageParts = {
  store: FileStore;
  ids: FileIds;
  links: LinkSigner;
  now: () => number;
  origin: () => string;
  /** Request id of the function's run that is asking, if one is. */
  run: () => string | undefined;
};

/** storage.* of the SDK: where to put a file, links to fetch it by, and removal. */
export function createStorageService(parts: StorageParts): AdminService {
  const actions: Record<string, (params: Record<string, unknown>) => unknown> = {
    getUploadMetadata: (params) => uploadMetadata(parts, params),
    batchGetDownloadUrl: (params) => downloadLinks(parts, params),
    batchDeleteFile: (params) => removal(parts, params),
    batchCopyFile: (params) => copies(parts, params),
  };
  return async (action, params) => {
    const run = actions[action.replace(/^storage\./, '')];
    if (!run) throw new CloudError('INVALID_ACTION', `[InvalidAction] ${action} is not supported here`);
    return { data: run(params) };
  };
}

/** A link that holds for `seconds` of cloud time. Not yet percent-encoded: the SDK does that itself, and twice would be wrong. */
export function temporaryLink(parts: StorageParts, path: string, seconds: number): string {
  const until = parts.now() + seconds * 1000;
  return `${parts.origin()}/files/${path}?sign=${parts.links.sign('get', path, until)}&t=${until}`;
}

function uploadMetadata(parts: StorageParts, params: Record<string, unknown>): unknown {
  const path = checkedCloudPath(params.path);
  const until = parts.now() + UPLOAD_MINUTES * 60_000;
  return {
    url: `${parts.origin()}/cos/${encodeURI(path)}?run=${parts.run() ?? ''}`,
    token: String(until),
    authorization: parts.links.sign('put', path, until),
    fileId: parts.ids.of(path),
    // Travels in a header, so in ASCII.
    cosFileId: encodeURI(parts.ids.of(path)),
  };
}

function downloadLinks(parts: StorageParts, params: Record<string, unknown>): unknown {
  const asked = listOf<{ fileid?: unknown; max_age?: unknown }>(params.file_list);
  return {
    download_list: asked.map(({ fileid, max_age: maxAge }) => {
      const path = parts.ids.pathOf(fileid);
      if (path === undefined || !parts.store.find(path)) return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
      const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : DAY;
      return { fileID: fileid, code: 'SUCCESS', maxAge: seconds, tempFileURL: temporaryLink(parts, path, seconds) };
    }),
  };
}

function removal(parts: StorageParts, params: Record<string, unknown>): unknown {
  return {
    delete_list: listOf<unknown>(params.fileid_list).map((fileID) => {
      const path = parts.ids.pathOf(fileID);
      const removed = path !== undefined && parts.store.remove(path);
      return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
    }),
  };
}

type CopyAsked = { src_path?: unknown; dst_path?: unknown; overwrite?: unknown; remove_original?: unknown };

function copies(parts: StorageParts, params: Record<string, unknown>): unknown {
  return {
    copy_list: listOf<CopyAsked>(params.file_list).map((asked) => {
      const target = checkedCloudPath(asked.dst_path);
      const source = parts.store.find(checkedCloudPath(asked.src_path));
      const bytes = source && parts.store.read(source.path);
      if (!source || !bytes) return { code: 'STORAGE_FILE_NONEXIST', message: 'the source does not exist' };
      if (asked.overwrite === false && parts.store.find(target)) return { code: 'INVALID_PARAM', message: 'the target exists' };
      parts.store.put(target, bytes, { contentType: source.contentType, at: parts.now(), ...(source.owner === undefined ? {} : { owner: source.owner }) });
      if (asked.remove_original === true) parts.store.remove(source.path);
      return { fileId: parts.ids.of(target), code: 'SUCCESS' };
    }),
  };
}

function listOf<T>(value: unknown): T[] {
  if (!Array.isArray(value) || value.length === 0) throw new CloudError('INVALID_PARAM', 'a non-empty list of files is expected');
  if (value.length > MOST_IN_ONE_CALL) throw new CloudError('INVALID_PARAM', `at most ${MOST_IN_ONE_CALL} files in one call`);
  return value as T[];
}
