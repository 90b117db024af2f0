const FILE = /^cloud:\/\/[\w.-]+\/site\/(com_[a-z0-9]{2,16})\/[\w-]{6,80}\.(?:jpg|jpeg|png)$/;

/** A photo of the site lies under its community's own folder (`site/com_yunxi/<name>.jpg`); anything else is another's or nobody's. */
export const isFileOfSite = (fileId: string, communityId: string): boolean => FILE.exec(fileId)?.[1] === communityId;
