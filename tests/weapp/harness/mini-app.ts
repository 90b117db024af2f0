import fs from 'node:fs'
import path from 'node:path'
import { load, render } from 'miniprogram-simulate'
import { compileWxml } from './compiled-wxml'
import { createDevice, type Upload } from './device-stub'
import { MiniPage } from './mini-page'
import { createRealm } from './realm'
import { cross, type Crossing } from './set-data'
import { createWx, type Answering } from './wx-stub'

type Definition = Record<string, unknown>
type Instance = Record<string, unknown> & { setData: (data: object, done?: () => void) => void }
type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[]; usingComponents?: Record<string, string> }

export type LaunchOptions = {
  readonly answering?: Answering
  /** Takes a file of the phone to the cloud; answers its name there. */
  readonly upload?: Upload
  /** Files that lie on the phone, by their path there. */
  readonly files?: Readonly<Record<string, Uint8Array>> | undefined
  /** Besides the calls of functions: what the test's cloud has not answered yet. */
  readonly pending?: () => number
  /** The phone's clock. */
  readonly now?: () => number
  readonly wx?: object
  readonly root?: string
}

/** Taro's frame is 16 ms and its nextTick looks for up to 100 ms. */
const SHORT_TIMER_MS = 150
const LONGEST_SETTLE_MS = 20_000

const refuseAll: Answering = (unit, { action }) => { throw { errCode: -501000, errMsg: `no answer planned for ${unit} ${action}` } }
const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T
const call = (target: Record<string, unknown>, name: string, argument?: unknown) => {
  const method = target[name]
  if (typeof method === 'function') (method as (this: unknown, argument: unknown) => void).call(target, argument)
}

/** Loads a compiled mini-program the way a phone does and opens its pages, drawn by WeChat's own template compiler and component framework. */
export function launchMiniApp ({ answering = refuseAll, upload, files, pending = () => 0, now, wx: extra = {}, root: from = 'dist/weapp' }: LaunchOptions = {}) {
  const root = path.resolve(from)
  const appJson = readJson<AppJson>(path.join(root, 'app.json'))
  const pages = [...appJson.pages, ...(appJson.subPackages ?? []).flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))]
  Object.assign(window, { __webview_engine_version__: 0.02 })
  const wxml = compileWxml(root)
  const stub = createWx(pages[0] ?? '', answering, extra, createDevice(upload, files))
  const stack: Instance[] = []
  const definitions = new Map<string, { kind: 'page' | 'component'; definition: Definition }>()
  const logs: unknown[][] = []
  const errors: unknown[][] = []
  let app: Definition | undefined
  let loading = ''
  const launched = { path: pages[0], query: {}, scene: 1001 }
  const realm = createRealm(root, {
    wx: stub.wx,
    App: (definition: Definition) => {
      app = definition
      call(definition, 'onLaunch', launched)
      call(definition, 'onShow', launched)
    },
    Page: (definition: Definition) => { definitions.set(loading, { kind: 'page', definition }) },
    Component: (definition: Definition) => { definitions.set(loading, { kind: 'component', definition }) },
    getApp: () => app,
    getCurrentPages: () => stack,
    console: { log: (...said: unknown[]) => logs.push(said), info: (...said: unknown[]) => logs.push(said), debug: () => undefined, warn: (...said: unknown[]) => logs.push(said), error: (...said: unknown[]) => errors.push(said) }
  }, now)

  const started = performance.now()
  realm.load('app.js')
  const evaluateMs = performance.now() - started

  const ids = new Map<string, string>()
  const crossings = new Map<string, Crossing[]>()

  function usedBy (file: string): Record<string, string> {
    const own = readJson<{ usingComponents?: Record<string, string> }>(path.join(root, `${file}.json`)).usingComponents
    const used = Object.entries({ ...appJson.usingComponents, ...own })
    return Object.fromEntries(used.map(([tag, place]) => {
      const target = place.startsWith('/') ? place.slice(1) : path.posix.join(path.posix.dirname(file), place)
      return [tag, target]
    }))
  }

  function register (file: string): string {
    const known = ids.get(file)
    if (known) return known
    const id = `c${ids.size}-${file.replace(/[^a-z0-9]/gi, '').toLowerCase()}`
    ids.set(file, id)
    const usingComponents = Object.fromEntries(Object.entries(usedBy(file)).map(([tag, target]) => [tag, register(target)]))
    loading = file
    realm.load(`${file}.js`)
    const found = definitions.get(file)
    if (!found) throw new Error(`${file}.js registers neither a page nor a component`)
    const recorded: Crossing[] = []
    crossings.set(file, recorded)
    load({
      ...(found.kind === 'page' ? asComponent(found.definition) : found.definition),
      ...(found.definition.data ? { data: cross(found.definition.data).arrived } : {}),
      id,
      path: `/${file}`,
      tagName: file.split('/').at(-1),
      template: wxml.templateOf(file),
      usingComponents,
      options: { ...(found.definition.options as object | undefined), classPrefix: '' },
      created (this: Instance) {
        const draw = this.setData
        this.setData = (data, done) => {
          const { arrived, crossing } = cross(data)
          recorded.push(crossing)
          draw.call(this, arrived, done)
        }
      }
    })
    return id
  }

  async function settle (): Promise<void> {
    const until = Date.now() + LONGEST_SETTLE_MS
    const busy = () => stub.open() + pending()
    for (let quiet = 0; quiet < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      quiet = realm.pendingTimers(SHORT_TIMER_MS) + busy() > 0 ? 0 : quiet + 1
      if (Date.now() > until) throw new Error(`still busy after ${LONGEST_SETTLE_MS} ms: ${realm.pendingTimers(SHORT_TIMER_MS)} timers, ${busy()} calls`)
    }
  }

  async function open (url: string, params: Readonly<Record<string, string>> = {}): Promise<MiniPage> {
    const [file = '', search = ''] = url.replace(/^\//, '').split('?')
    const query = { ...Object.fromEntries(new URLSearchParams(search)), ...params }
    const rendered = render(register(file))
    const recorded = crossings.get(file) ?? []
    recorded.length = 0
    const host = document.body.appendChild(document.createElement('div'))
    const instance = rendered.instance as Instance
    Object.assign(instance, { route: file, __route__: file, options: query })
    stack.push(instance)
    rendered.attach(host)
    call(instance, 'onLoad', query)
    call(instance, 'onShow')
    await settle()
    call(instance, 'onReady')
    await settle()
    return new MiniPage(file, rendered, host, recorded, settle, {
      left: () => {
        call(instance, 'onUnload')
        stack.splice(stack.indexOf(instance), 1)
      },
      hidden: () => call(instance, 'onHide'),
      shown: () => call(instance, 'onShow')
    })
  }

  return {
    pages, open, settle, evaluateMs, logs, errors,
    wxmlWarnings: wxml.warnings, missing: stub.missing, calls: stub.calls, navigations: stub.navigations, storage: stub.storage, asked: stub.asked, drawn: stub.drawn,
    stop: realm.stop
  }
}

export type MiniApp = ReturnType<typeof launchMiniApp>

/** A page is drawn as a component whose methods are the page's functions. */
function asComponent (definition: Definition): Definition {
  const methods = Object.entries(definition).filter(([, value]) => typeof value === 'function')
  return { data: definition.data ?? {}, methods: Object.fromEntries(methods) }
}
