const isVisible = (element: HTMLElement) => {
  const box = element.getBoundingClientRect()
  return box.width >= 40 && box.height >= 40 && box.bottom > 0 && box.top < window.innerHeight && element.offsetParent !== null
}

/** The drawings on this phone's screen, largest first: what a camera held before it would see. */
export const visiblePictures = (): string[] => [...document.querySelectorAll('canvas')]
  .filter((canvas) => canvas.width > 0 && canvas.height > 0 && isVisible(canvas))
  .sort((a, b) => b.width * b.height - a.width * a.height)
  .slice(0, 4)
  .map((canvas) => canvas.toDataURL('image/png'))
