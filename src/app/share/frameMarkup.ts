import { isOrigin, mostOrigins, type PageFields, writePageFields } from '../../config/link/pageFields.ts'
import { aloneLink, pagePartsOf, withPageParts } from './pageLink.ts'

/** The height of a frame until it is told another one, in pixels: the stage and the buttons below it, in a column of text. */
const height = 640

/** Finds the frame before it, and gives it the height of what is in it. */
const follower = `<script>{
  const frame = document.currentScript.previousElementSibling
  addEventListener('message', ({ data, source }) => {
    if (source === frame.contentWindow && data?.neurarium === 1 && data.event === 'size') frame.style.height = \`\${data.height}px\`
  })
}</script>`

/** The link as a frame has it: a task and what is fixed stay, what is shown is what is named. */
export const frameLink = (link: string, { show, allow }: Pick<PageFields, 'show' | 'allow'>): string =>
  withPageParts(link, [
    ...writePageFields({ embed: true, show, allow }),
    ...pagePartsOf(aloneLink(link)).filter((part) => !part.startsWith('hide=')),
  ])

/**
 * The markup of a frame that shows the link: as wide as the column that it stands in, up to 1280 pixels. Where a host takes
 * scripts and styles out of it, it is as high as its attribute says.
 */
export function frameFor(link: string, title: string, follows: boolean): string {
  const frame = `<iframe src="${inAttribute(link)}" title="${inAttribute(title)}" width="100%" height="${height}" style="max-width: 1280px; border: 0" loading="lazy"></iframe>`
  return follows ? `${frame}\n${follower}` : frame
}

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The origins of the addresses in a text, each once, as many as a link has room for; what is no address is in `wrong`. */
export function originsIn(text: string): { allow: string[]; wrong: string[] } {
  const allow = new Set<string>()
  const wrong: string[] = []
  for (const item of text.split(/[\s,]+/).filter(Boolean)) {
    const origin = originOf(item)
    if (origin === null || (allow.size === mostOrigins && !allow.has(origin))) wrong.push(item)
    else allow.add(origin)
  }
  return { allow: [...allow], wrong }
}

function originOf(address: string): string | null {
  try {
    const { origin } = new URL(address)
    return isOrigin(origin) ? origin : null
  } catch {
    return null
  }
}
