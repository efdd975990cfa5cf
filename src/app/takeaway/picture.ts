import { SvgContext } from '../../charts/svg/svgContext.ts'
import { withText } from '../../files/png.ts'
import { metadataOf } from '../../files/svg.ts'
import { paintElement } from './capture.ts'
import { svgPlatform } from './platform.ts'
import type { Sheet } from './sheet.ts'

export type PictureFormat = 'png' | 'svg'

/** What a picture says of itself. */
export interface PictureWords {
  /** over it, where it has no heading of its own */
  title: string
  /** under it: the experiment and its moment */
  caption: string
  /** address of the experiment, which is kept inside */
  link: string
}

/** Pixels of a PNG, and of what an SVG has as pixels, per CSS pixel. */
const detail = 2
const margin = 12
const titleSize = 15
const captionSize = 12
const line = 1.5

/** A part of the page as it looks now, as a file with a title, a caption and the experiment inside. All of it is drawn at once. */
export function pictureOf(element: Element, words: PictureWords, format: PictureFormat): Promise<Blob> {
  const { left, top: above, width: inner, height: whole } = element.getBoundingClientRect()
  // what is set up above the results is not drawn, and has no room
  const form = element.querySelector('form')?.getBoundingClientRect()
  const hidden = form && form.top - above < form.height ? form.bottom - above : 0
  const part = whole - hidden
  const lines = wrapped(words.caption, inner, captionFont())
  const heading = element.querySelector('h2') ? null : words.title
  const top = margin / 2 + (heading ? margin / 2 + titleSize * line : 0)
  const width = Math.ceil(inner + 2 * margin)
  const height = Math.ceil(top + part + margin / 2 + lines.length * captionSize * line + margin / 2)
  const paint = (sheet: Sheet) =>
    paintAll(sheet, element, { heading, lines }, { width, height, top, part, left, above: above + hidden })
  if (format === 'svg') {
    const sheet = new SvgContext(svgPlatform)
    paint(sheet)
    const text = sheet.file(width, height, `${words.title}. ${words.caption}`, metadataOf(words.link))
    return Promise.resolve(new Blob([text], { type: 'image/svg+xml' }))
  }
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * detail,
    height: height * detail,
  })
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('no canvas'))
  context.scale(detail, detail)
  paint(context)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (!blob) return reject(new Error('the picture is too large for this browser'))
      blob
        .arrayBuffer()
        .then((bytes) =>
          resolve(new Blob([withText(new Uint8Array(bytes), words.link)], { type: 'image/png' })),
        )
        .catch(reject)
    }, 'image/png'),
  )
}

interface Form {
  width: number
  height: number
  /** where the part of the page begins, and how high it is */
  top: number
  part: number
  /** and its corner on the page */
  left: number
  above: number
}

function paintAll(
  sheet: Sheet,
  element: Element,
  { heading, lines }: { heading: string | null; lines: readonly string[] },
  { width, height, top, part, left, above }: Form,
): void {
  const context = sheet as CanvasRenderingContext2D
  const look = getComputedStyle(document.documentElement)
  context.fillStyle = look.getPropertyValue('--surface').trim()
  context.fillRect(0, 0, width, height)
  const text = look.getPropertyValue('--text').trim()
  const write = (words: string, y: number, font: string, color: string) => {
    context.font = font
    context.textAlign = 'left'
    context.textBaseline = 'alphabetic'
    context.fillStyle = color
    context.fillText(words, margin, y)
  }
  if (heading) write(heading, margin + titleSize, `600 ${titleSize}px ${family()}`, text)
  context.save()
  context.translate(margin, top)
  paintElement(sheet, element, { left, top: above }, detail)
  context.restore()
  const muted = look.getPropertyValue('--muted').trim()
  for (const [k, words] of lines.entries())
    write(words, top + part + margin / 2 + captionSize * (1 + k * line), captionFont(), muted)
}

const family = () => getComputedStyle(document.body).fontFamily
const captionFont = () => `400 ${captionSize}px ${family()}`

/** A text in lines of a width, broken between its parts. */
function wrapped(text: string, width: number, font: string): string[] {
  const lines: string[] = []
  for (const part of text.split(' · ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} · ${part}` : part
    if (lines.length > 0 && svgPlatform.measure(longer, font, 'alphabetic').width <= width)
      lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}
