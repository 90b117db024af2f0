const FILE = /^cloud:\/\/[\w.-]+\/plans\/(plan_[a-z0-9]+_[\w-]+)\/[\w-]{6,80}\.(?:jpg|jpeg|png|pdf|xlsx)$/;

/** An attachment lies under its plan's own folder (`plans/plan_yunxi_1a2b/<name>.pdf`); anything else is another community's or nobody's. */
export const isFileOfPlan = (fileId: string, planId: string): boolean => FILE.exec(fileId)?.[1] === planId;
