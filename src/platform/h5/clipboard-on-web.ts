/** In a frame without the clipboard permission only the old command works. */
function copyBySelection (text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.cssText = 'position:fixed;opacity:0;'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  return copied
}

export const copyOnWeb = (text: string): Promise<boolean> =>
  navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, () => copyBySelection(text)) : Promise.resolve(copyBySelection(text))
