import fs from 'node:fs'
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { Route } from '../src/routes'

type PageConfig = { path: string; content: Record<string, unknown> }

function check (route: Route, source: string) {
  if (!fs.existsSync(path.join(source, `${route.path}.tsx`))) throw new Error(`src/routes.ts names ${route.path}, but src/${route.path}.tsx is missing`)
  const folder = route.path.split('/')[0]
  if (folder !== (route.package === 'main' ? 'pages' : route.package)) throw new Error(`src/routes.ts: ${route.path} does not lie in the folder of the package ${route.package}`)
}

/** The sentences of what the server refuses lie with each package; a page that forgot them would be short of words. */
const SENTENCES: Partial<Record<Route['package'], string>> = { owner: 'owner', household: 'household', staff: 'staff', review: 'staff', site: 'staff', manager: 'manager', office: 'office' }

function checkSentences (route: Route, source: string) {
  const line = `import '@/copy/refusals/${SENTENCES[route.package]}'`
  if (SENTENCES[route.package] && !fs.readFileSync(path.join(source, `${route.path}.tsx`), 'utf8').includes(line)) throw new Error(`src/${route.path}.tsx lacks ${line}`)
}

/** Holds the list of routes against the files, and writes each page's title from it, so that a page needs no config of its own. */
export default (ctx: IPluginContext) => {
  const { sourcePath } = ctx.paths
  // Taro compiles only this folder for Node; what lies in src is read through its bundling reader.
  const { routes } = ctx.helper.requireWithEsbuild(path.join(sourcePath, 'routes.ts')) as { routes: readonly Route[] }
  ctx.onBuildStart(() => routes.forEach((route) => {
    check(route, sourcePath)
    checkSentences(route, sourcePath)
  }))
  ctx.modifyMiniConfigs(({ configMap }: { configMap: Record<string, PageConfig> }) => {
    for (const route of routes) {
      const page = Object.values(configMap).find((one) => one.path.replace(/\\/g, '/').includes(`/src/${route.path}`))
      if (page) page.content = { navigationBarTitleText: route.title, ...page.content }
    }
  })
}
