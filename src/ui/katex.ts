import type { KatexOptions } from 'katex'

export type RenderTex = (tex: string, node: HTMLElement, options?: KatexOptions) => void

let loading: Promise<RenderTex> | null = null
let loaded: RenderTex | null = null

/** KaTeX with its style sheet, fetched when the first formula is shown. A failed fetch may be tried again. */
export function loadKatex(): Promise<RenderTex> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')])
    .then(([{ default: katex }]) => {
      loaded = (tex, node, options) => katex.render(tex, node, { throwOnError: false, ...options })
      return loaded
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** The renderer if it is there already, so that a changed formula does not flicker through its text. */
export const katexNow = (): RenderTex | null => loaded
