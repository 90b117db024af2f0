import type { IPluginContext } from '@tarojs/service'
import { sources, type Chunk, type Compiler } from 'webpack'

/** Taro copies what several subpackages use into each of them. What this many use lies in the main package instead, once: everybody has that one. */
const USED_BY_MANY = 7

const COPIED = /sub-common\/([0-9a-f]{32})(?=\.)/g

type Assets = Record<string, sources.Source>

/** The subpackages among these chunks: a page's chunk has its path as name. */
const subpackages = (chunks: readonly Chunk[]) => new Set(chunks.map(({ name }) => name?.split('/') ?? []).filter(([folder, page]) => page && folder !== 'pages').map(([folder]) => folder))

/** Counts what many subpackages use as the app's own too, before Taro looks which modules it has to copy. */
class SharedOncePlugin {
  apply (compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('SharedOnce', (compilation) => {
      compilation.hooks.optimizeChunks.tap({ name: 'SharedOnce', stage: -1 }, (chunks) => {
        const app = [...chunks].find(({ name }) => name === 'app')
        const { chunkGraph } = compilation
        for (const module of compilation.modules) {
          if (app && subpackages([...chunkGraph.getModuleChunksIterable(module)]).size >= USED_BY_MANY) chunkGraph.connectChunkAndModule(app, module)
        }
      })
    })
  }
}

/** A copied module's file is named by 32 digits in each page that needs it, two thousand times; a number says the same. */
const shorten = (assets: Assets) => {
  const texts = Object.keys(assets).filter((name) => /\.(js|wxss)$/.test(name))
  const copied = [...new Set(texts.flatMap((name) => [...name.matchAll(COPIED)].map(([, digest]) => digest)))].sort()
  const short = (text: string) => text.replace(COPIED, (_, digest: string) => `common/${copied.indexOf(digest).toString(36)}`)
  for (const name of texts) {
    const before = String(assets[name]?.source())
    const after = short(before)
    if (name !== short(name)) delete assets[name]
    if (name !== short(name) || before !== after) assets[short(name)] = new sources.RawSource(after)
  }
}

export default (ctx: IPluginContext) => {
  if (process.env.TARO_ENV !== 'weapp') return
  ctx.modifyWebpackChain(({ chain }) => {
    chain.plugin('shared-once').use(SharedOncePlugin)
    chain.optimization.merge({ moduleIds: 'size', chunkIds: 'size' })
  })
  ctx.modifyBuildAssets(({ assets }: { assets: Assets }) => shorten(assets))
}
