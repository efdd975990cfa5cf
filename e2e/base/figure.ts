const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A figure of the page as a number: −0.25, 4·10⁻⁴, 10⁻⁵. */
export function numberOf(text: string): number {
  const [, factor, power = ''] = /^(.*?)(?:·?10([⁻⁰¹²³⁴-⁹]+))?$/.exec(text.replace('−', '-')) ?? []
  const exponent = [...power].map((sign) => (sign === '⁻' ? '-' : raised.indexOf(sign))).join('')
  return power ? Number(`${/\d/.test(factor) ? factor : `${factor}1`}e${exponent}`) : Number(factor)
}
