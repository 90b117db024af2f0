const FILE = /^cloud:\/\/[\w.-]+\/homes\/([a-z0-9]+_[0-9A-Za-z-]+)\/[a-z-]{2,20}\/[\w-]{6,80}\.(?:jpg|jpeg|png|pdf)$/;

/** A file lies under its home's own upload folder (`homes/yunxi_3-2-1201/<kind>/<name>.jpg`); anything else is another home's or nobody's. */
export const isFileOfHome = (fileId: string, homeId: string): boolean => FILE.exec(fileId)?.[1] === homeId.split('_').slice(1).join('_');
