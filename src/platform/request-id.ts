const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')

/** Names one command for as long as it is asked again; unique is enough, it is no secret. */
export const newRequestId = (): string => `req_${Date.now().toString(36)}${part()}${part()}`
