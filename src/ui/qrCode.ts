import { encode } from 'uqr'

/** Light modules around the code, as the standard asks for. */
export const quietModules = 4

export interface QrCode {
  /** modules on a side, without the quiet zone */
  modules: number
  /** its dark modules, as an SVG path of whole units, the quiet zone around it */
  path: string
}

/** The text as a QR code that is read with 15% of it spoiled (M) or more; null: it is too long for any. */
export function qrCode(text: string): QrCode | null {
  let rows: boolean[][]
  try {
    rows = encode(text, { ecc: 'M', boostEcc: true, border: quietModules }).data
  } catch {
    return null
  }
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const after = row.indexOf(false, x)
      return [`M${x} ${y}h${after - x}v1h${x - after}z`]
    }),
  )
  return { modules: rows.length - 2 * quietModules, path: runs.join('') }
}
