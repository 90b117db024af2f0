import { forget, readStored, store } from './storage'

const KEY = 'last-place'

/** Where this phone was last: opened by itself next time. */
export const lastPlace = (): Promise<string | undefined> => readStored<string>(KEY)
export const rememberPlace = (key: string): Promise<boolean> => store(KEY, key)
export const forgetPlace = (): Promise<void> => forget(KEY)
