import { type PageFields, pageKeys, writePageFields } from '../../config/link/pageFields.ts'

const partsOf = (link: string) => (link.split('#', 2)[1] ?? '').split('&')
const keyOf = (part: string) => part.split('=', 1)[0]
const isOfPage = (part: string) => (pageKeys as readonly string[]).includes(keyOf(part))
/** What is meant for the screen in front of a class, or for the page around a frame. */
const ofPlace = new Set(['present', 'embed', 'show', 'allow'])

/** What it says of the page, as it is written there. */
export const pagePartsOf = (link: string): string[] => partsOf(link).filter(isOfPage)

/** The link with these parts for what it says of the page. */
export function withPageParts(link: string, parts: readonly string[]): string {
  const rest = partsOf(link).filter((part) => !isOfPage(part))
  return `${link.split('#', 1)[0]}#${[...parts, ...rest].join('&')}`
}

/** The link with this said of the page, and nothing else. */
export const withPage = (link: string, page: PageFields): string => withPageParts(link, writePageFields(page))

/** The link for whoever opens it by themselves. */
export const aloneLink = (link: string): string =>
  withPageParts(
    link,
    pagePartsOf(link).filter((part) => !ofPlace.has(keyOf(part))),
  )
