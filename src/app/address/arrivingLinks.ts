/**
 * Links as they come in. What is whole is read at once; what looks changed on its way, or is another page's, goes through
 * a file of its own first, that most visits never need.
 */
import { codec } from '../../config/codecPart.ts'
import { defaultConfig } from '../../config/defaultConfig.ts'
import { fragmentOf } from '../../config/link/fragmentOf.ts'
import type { LinkReport } from '../../config/link/linkReader.ts'
import type { Correction } from '../../config/types.ts'
import { straightenAddress } from './address.ts'

/** Characters that a link of this page has, with one of those at its end that it may end in. */
const whole = /^[\w&=.,:;*|~+%-]*[A-Za-z0-9=]$/

/** what differs in the experiment of the address from another page's that it stands for */
let differing: { hash: string; differences: readonly Correction[] } = { hash: '', differences: [] }
/** an address that nothing could be done for */
let hopeless = ''
/** the address that is being put straight; '': none */
let mending = ''

function looksWhole(fragment: string): boolean {
  if (fragment === '') return true
  return (
    whole.test(fragment) &&
    // what is escaped at its end, and white space that a link was broken by, is no part of it
    !/%..$|%0[9ad]/i.test(fragment) &&
    codec.now.decodeFragment(fragment).corrections.length === 0
  )
}

/**
 * Puts the address straight where its link came changed, and goes on: at once, if there was nothing to do. One arrival has two
 * events; it goes on once, and not at all where another link has come meanwhile. `unread`: what reads links did not come.
 */
export function straightened(goOn: () => void, unread: (reason: unknown) => void = console.warn): void {
  const { hash } = location
  if (hash !== '' && !codec.here) {
    if (hash === mending) return
    mending = hash
    const once = (act: () => void) => {
      if (mending !== hash) return
      mending = ''
      act()
    }
    codec.load().then(
      () => once(() => straightened(goOn, unread)),
      (reason: unknown) => once(() => unread(reason)),
    )
    return
  }
  if (hash === hopeless || looksWhole(hash.slice(1))) {
    mending = ''
    goOn()
    return
  }
  if (hash === mending) return
  mending = hash
  mended(hash).then(({ fragment, differences }) => {
    if (mending !== hash) return
    mending = ''
    if (location.hash === hash) {
      if (fragment === hash.slice(1)) hopeless = hash
      else straightenAddress(fragment)
      differing = { hash: location.hash, differences }
    }
    goOn()
  })
}

/** What the address says. */
export function readAddress(): LinkReport {
  if (location.hash === '') return { config: defaultConfig, corrections: [], empty: true }
  const report = codec.now.decodeFragment(location.hash)
  const { hash, differences } = differing
  return hash === location.hash ? { ...report, corrections: [...report.corrections, ...differences] } : report
}

/** What a link says that a person or a script brings, however it came. */
export async function readLink(link: string): Promise<LinkReport> {
  const { decodeFragment } = await codec.load()
  const given = fragmentOf(link)
  if (looksWhole(given) && !(given === '' && /%(25)*23/.test(link))) return decodeFragment(given)
  const { fragment, differences } = await mended(link)
  const report = decodeFragment(fragment)
  return { ...report, corrections: [...report.corrections, ...differences] }
}

/** Where the file cannot be had, the link stays as it is. */
async function mended(link: string): Promise<{ fragment: string; differences: readonly Correction[] }> {
  try {
    return (await import('./mendLink.ts')).mend(link)
  } catch {
    return { fragment: fragmentOf(link), differences: [] }
  }
}
