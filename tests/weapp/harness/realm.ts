import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** Names that WeChat's module wrapper hides from the logic layer. */
const HIDDEN = ['window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'Caches', 'screen',
  'alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'fetch', 'Reporter', 'webkit', 'global', 'process']

/** A phone whose clock somebody else keeps. */
const CLOCK = `(function (now) {
  var Own = Date
  Date = new Proxy(Own, {
    apply: function () { return new Own(now()).toString() },
    construct: function (target, given) { return Reflect.construct(Own, given.length ? given : [now()]) },
    get: function (target, key) { return key === 'now' ? now : Reflect.get(target, key) }
  })
})`

export type Realm = {
  /** Evaluates a file as WeChat does, once; the path is from the root, with its ending. */
  readonly load: (file: string) => unknown
  /** Timers still to fire within `ms`. */
  readonly pendingTimers: (ms: number) => number
  readonly stop: () => void
}

function trackedTimers () {
  const pending = new Map<NodeJS.Timeout, number>()
  const repeating = new Set<NodeJS.Timeout>()
  return {
    pending,
    setTimeout: (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const timer = setTimeout(() => { pending.delete(timer); work(...args) }, ms)
      pending.set(timer, ms)
      return timer
    },
    clearTimeout: (timer: NodeJS.Timeout) => { pending.delete(timer); clearTimeout(timer) },
    setInterval: (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const timer = setInterval(work, ms, ...args)
      repeating.add(timer)
      return timer
    },
    clearInterval: (timer: NodeJS.Timeout) => { repeating.delete(timer); clearInterval(timer) },
    stop: () => {
      for (const timer of pending.keys()) clearTimeout(timer)
      for (const timer of repeating) clearInterval(timer)
      pending.clear()
    }
  }
}

/** A realm of its own, as the logic layer of WeChat is: no DOM, none of this process's globals. */
export function createRealm (root: string, globals: Record<string, unknown>, now?: () => number): Realm {
  const { pending, stop, ...timers } = trackedTimers()
  const context = vm.createContext({ ...globals, ...timers })
  if (now) (vm.runInContext(CLOCK, context) as (now: () => number) => void)(now)
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    const wrapped = vm.runInContext(`(function (require, module, exports, ${HIDDEN.join(', ')}) {${source}\n})`, context, { filename: path.join(root, file) }) as
      (require: (request: string) => unknown, module: { exports: unknown }, exports: unknown) => void
    const require = (request: string) => load(path.posix.join(path.posix.dirname(file), request.endsWith('.js') ? request : `${request}.js`))
    wrapped.call(undefined, require, module, module.exports)
    return module.exports
  }
  return { load, pendingTimers: (ms) => [...pending.values()].filter((due) => due <= ms).length, stop }
}
