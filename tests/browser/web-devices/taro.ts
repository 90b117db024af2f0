/** What the web forms ask of Taro, on the browser's own storage and address; screens take no part in this. */
const read = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '""')

const Taro = {
  navigateTo: async ({ url }: { url: string }) => { window.location.hash = `#${url}` },
  getStorageSync: read,
  getStorage: async ({ key }: { key: string }) => {
    if (localStorage.getItem(key) === null) throw new Error('data not found')
    return { data: read(key) }
  },
  setStorage: async ({ key, data }: { key: string; data: unknown }) => { localStorage.setItem(key, JSON.stringify(data)) },
  removeStorage: async ({ key }: { key: string }) => { localStorage.removeItem(key) }
}

export default Taro
