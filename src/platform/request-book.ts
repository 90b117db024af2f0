import { newRequestId } from './request-id'

const MOST = 40

/** Keeps the id of each command whose end is not known, found again by what was asked. `known`: an id used for it before the app was last closed. */
export function createRequestBook (newId: () => string = newRequestId) {
  const open = new Map<string, string>()
  return {
    take (name: string, input: unknown, known?: string) {
      const key = `${name} ${JSON.stringify(input)}`
      const id = known ?? open.get(key) ?? newId()
      open.delete(key)
      open.set(key, id)
      const eldest = open.keys().next().value
      if (open.size > MOST && eldest !== undefined) open.delete(eldest)
      return { id, close: () => { if (open.get(key) === id) open.delete(key) } }
    }
  }
}
