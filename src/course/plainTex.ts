/** Commands of the formulas in the course's texts, and the signs that are written for them. */
const signs: Record<string, string> = {
  alpha: 'α',
  approx: '≈',
  cdot: '·',
  delta: 'δ',
  eta: 'η',
  lambda: 'λ',
  ln: 'ln',
  lVert: '‖',
  max: 'max',
  rVert: '‖',
}
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** A short formula as a line of text, for where nothing sets TeX: a presenter's notes, a slide that a teacher rewrites. */
export const plainTex = (tex: string): string =>
  tex
    .replaceAll('\\frac{1}{2}', '½')
    .replace(/\\([a-zA-Z]+)/g, (command, name: string) => signs[name] ?? command)
    .replace(/‖ (.+?) ‖/g, '‖$1‖')
    .replace(/_(\d)/g, (_, digit: string) => lowered[Number(digit)])
    .replaceAll('^2', '²')
    .replace(/\^\{([^{}]+)\}/g, '^$1')
    .replaceAll('-', '−')
