/** Opens the browser's file chooser; an empty list when the person closed it. */
export function chooseFiles ({ accept, multiple = false, camera = false }: { accept: string; multiple?: boolean; camera?: boolean }): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    if (camera) input.capture = 'environment'
    input.style.display = 'none'
    const done = () => { input.remove(); resolve([...(input.files ?? [])]) }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    document.body.append(input)
    input.click()
  })
}
