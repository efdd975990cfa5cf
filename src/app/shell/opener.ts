/** what was in use; it may be gone from the page */
let opener: Element | null = null

/** The page is being left for a view of many runs, or for the dialog that leads there: what is in use opens it. */
export function noteOpener(): void {
  opener = document.activeElement
}

export const openerOfView = (): Element | null => opener
