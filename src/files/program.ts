/** The experiment that a program was written from: its address stands in the program's heading. */

/** How each of them begins, in a text of Python or a comment of JavaScript. */
const begins = /^\uFEFF?(?:"""|\/\*)\s*(?:\*\s)?\s*An experiment of Neurarium as a program in /
/** An address alone on its line. Links are longer than anyone reads, and no heading is as long as this. */
const address = /^(?: \* )?([a-z][a-z+.-]*:\/\/[^\s#]*#\S+)\s*$/m
const longestHeading = 1_000_000

/** The address in a program's heading; '': it was taken out; null: the text is no program of the page. */
export function addressInProgram(text: string): string | null {
  if (!begins.test(text)) return null
  const found = address.exec(text.slice(0, longestHeading))?.[1] ?? ''
  // signs that would have ended the comment
  return found.replace(/%(22|27|5C|2A|3C|3E|60)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
