const FILE = /^cloud:\/\/[\w.-]+\/imports\/(com_[a-z0-9]{2,16})\/[\w-]{6,80}\.[a-z]{3,4}$/;

/** A roster lies under its community's own folder (`imports/com_yunxi/<name>.xlsx`). What it really is, its bytes say. */
export const isFileOfImport = (fileId: string, communityId: string): boolean => FILE.exec(fileId)?.[1] === communityId;
