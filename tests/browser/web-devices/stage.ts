/** The least a page around two phones has to do: pass on what each shows, and shared cards. */
export const stagePage = (phones: readonly string[]) => `<!doctype html><meta charset="utf-8"><body>
${phones.map((url) => `<iframe src="${url}" style="width:390px;height:600px" allow="clipboard-write"></iframe>`).join('')}
<script>
const frames = [...document.querySelectorAll('iframe')]
const looks = new Map()
window.heard = []
window.tell = (index, message) => frames[index].contentWindow.postMessage(message, '*')
window.addEventListener('message', ({ data, source }) => {
  window.heard.push(data)
  if (data.ruhuo === 'look') {
    looks.set(data.id, source)
    frames.filter((frame) => frame.contentWindow !== source).forEach((frame) => frame.contentWindow.postMessage({ ruhuo: 'show-screen', id: data.id }, '*'))
  }
  if (data.ruhuo === 'screen') looks.get(data.id)?.postMessage({ ruhuo: 'screens', id: data.id, pictures: data.pictures }, '*')
})
</script></body>`
