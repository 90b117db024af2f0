import { preload, routes, type Package, type Route } from './routes'

const all: readonly Route[] = routes
const inPackage = (name: Package) => all.filter((route) => route.package === name).map((route) => route.path)
const subPackages = (['owner', 'household', 'staff', 'review', 'site', 'manager', 'office', 'sign'] as const)
  .map((name) => ({ root: name, name, pages: inPackage(name).map((path) => path.slice(name.length + 1)) }))
  .filter(({ pages }) => pages.length > 0)
const built = new Set<string>(subPackages.map(({ name }) => name))
const preloadRule = Object.fromEntries(Object.entries(preload)
  .filter(([page]) => all.some((route) => route.path === page))
  .map(([page, packages]) => [page, { network: 'all' as const, packages: packages.filter((name) => built.has(name)) }]))

export default defineAppConfig({
  pages: inPackage('main'),
  subPackages,
  preloadRule,
  window: {
    navigationBarBackgroundColor: '#F6F5F1',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '入伙通',
    backgroundColor: '#F6F5F1',
    backgroundColorTop: '#F6F5F1',
    backgroundColorBottom: '#F6F5F1',
    backgroundTextStyle: 'dark'
  },
  networkTimeout: { request: 15000, uploadFile: 60000, downloadFile: 60000 },
  sitemapLocation: 'sitemap.json',
  // The web router loses a page when one goes back and another is opened while it still slides.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true
})
