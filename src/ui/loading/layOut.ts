/** Has all that was rendered laid out now: in the next frame it would be one task with what is painted there. */
export const layOut = (): void => void document.body.offsetHeight
