// Draws the shared parts with Taro's own H5 components, without a Taro build: seconds instead of half a minute.
// node tests/gallery/build.mjs [out folder]   then open index.html?scene=home (&elder=1)
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')

/** As Taro does for H5: 750 design pixels across, 40 of them a rem. */
const inRem = css => css.replace(/(\d*\.?\d+)px/g, (_, size) => `${Number(size) / 40}rem`)

const scss = {
  name: 'scss',
  setup(bundler) {
    bundler.onLoad({ filter: /\.scss$/ }, ({ path }) => ({ contents: inRem(compile(path).css), loader: 'css' }))
  }
}

/** Only the bare name: the React wrappers import the elements by a longer one. */
const components = {
  name: 'components',
  setup(bundler) {
    bundler.onResolve({ filter: /^@tarojs\/components$/ }, () => ({ path: join(root, 'node_modules/@tarojs/components/lib/react/index.js') }))
  }
}

export const buildGallery = async out => {
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [join(here, 'main.jsx')],
    outfile: join(out, 'gallery.js'),
    bundle: true,
    jsx: 'automatic',
    logLevel: 'error',
    tsconfig: join(root, 'tsconfig.json'),
    define: { 'process.env.TARO_ENV': '"h5"', 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis', DEPRECATED_ADAPTER_COMPONENT: 'false', SUPPORT_TARO_POLYFILL: '"disabled"', ENABLE_INNER_HTML: 'true', ENABLE_ADJACENT_HTML: 'true', ENABLE_SIZE_APIS: 'true', ENABLE_TEMPLATE_CONTENT: 'true', ENABLE_CLONE_NODE: 'true', ENABLE_CONTAINS: 'true', ENABLE_MUTATION_OBSERVER: 'true' },
    plugins: [scss, components]
  })
  writeFileSync(join(out, 'index.html'), `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="gallery.css"><style>html{font-size:calc(100vw / 750 * 40)}html,body,#app{height:100%;margin:0}.taro_page{height:100%;overflow-x:hidden;overflow-y:scroll;max-height:100vh}</style></head>
<body><div id="app" class="taro_page"></div><script src="gallery.js"></script></body></html>`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildGallery(resolve(process.argv[2] ?? join(root, 'dist/gallery')))
