import type { Plugin } from 'vite'

const title = 'Neurarium'
const described =
  'A planetarium for neural networks: a real network trains in the page, and a link carries the experiment.'
const pictured =
  'A decision boundary in the middle, the units of a small network below it, loss and accuracy on the right'

/**
 * What a pasted link is shown with. Who shows it wants the picture's whole address, which is known where the page is
 * published: NEURARIUM_ADDRESS, at the build. Without it the address is relative, and some show the words alone.
 */
export function openGraph(address = process.env.NEURARIUM_ADDRESS): Plugin {
  return { name: 'open-graph', apply: 'build', transformIndexHtml: () => openGraphTags(address) }
}

/** The tags, of a page at this address. */
export function openGraphTags(address?: string) {
  const properties = {
    'og:type': 'website',
    'og:title': title,
    'og:description': described,
    'og:image': address
      ? new URL('preview.jpg', address.endsWith('/') ? address : `${address}/`).href
      : './preview.jpg',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': pictured,
    ...(address && { 'og:url': address }),
  }
  const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head' as const })
  return [
    ...Object.entries(properties).map(([property, content]) => meta({ property, content })),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
  ]
}
