import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { Route } from '../src/routes'

type PageConfig = { path: string; content: Record<string, unknown> }

/** Writes each page's title from the one list of routes, so that a page needs no config file of its own. */
export default (ctx: IPluginContext) => {
  // Taro compiles only this folder for Node; what lies in src is read through its bundling reader.
  const { routes } = ctx.helper.requireWithEsbuild(path.join(ctx.paths.sourcePath, 'routes.ts')) as { routes: readonly Route[] }
  ctx.modifyMiniConfigs(({ configMap }: { configMap: Record<string, PageConfig> }) => {
    for (const route of routes) {
      const page = Object.values(configMap).find((one) => one.path.replace(/\\/g, '/').includes(`/src/${route.path}`))
      if (page) page.content = { navigationBarTitleText: route.title, ...page.content }
    }
  })
}
