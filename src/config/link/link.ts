/**
 * The config as the fragment of a link, and back: `v=1&set=moons&layers=relu8*2,tanh4&lr=0.01`.
 *
 * A person can read it; it says only what differs from the defaults of its data set; without points it has at most 499
 * characters (500 with the #). Any text whatever decodes to a valid config and a list of what was corrected.
 */
export { decodeFragment } from './linkReader.ts'
export { comfortableLink, encodeFragment, linkLimit } from './linkWriter.ts'
