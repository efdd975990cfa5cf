/** Colors of the pictures. CSS has the same values as custom properties in ui/style/tokens.css; a test holds the two together. */
export interface ChartTheme {
  background: string
  surface: string
  line: string
  text: string
  muted: string
  accent: string
  warning: string
  /** one color a class, safe for color-blind people; shapes go beside them */
  classes: readonly string[]
  /** diverging scale: negative, zero, positive */
  negative: string
  zero: string
  positive: string
  train: string
  validation: string
  test: string
}

export const darkTheme: ChartTheme = {
  background: '#0b0e16',
  surface: '#131826',
  line: '#2a3348',
  text: '#eef1f8',
  muted: '#a3aec4',
  accent: '#b79cff',
  warning: '#ffb454',
  classes: ['#4ea1ff', '#ff9a3c', '#2fd0a5', '#f07ac0', '#f2e05c', '#c3c9d6'],
  negative: '#ff9a3c',
  zero: '#131826',
  positive: '#4ea1ff',
  train: '#eef1f8',
  validation: '#c9d65c',
  test: '#b79cff',
}

export const lightTheme: ChartTheme = {
  background: '#f6f7fa',
  surface: '#ffffff',
  line: '#d5dae4',
  text: '#141925',
  muted: '#566076',
  accent: '#6a3fd4',
  warning: '#a65a00',
  classes: ['#1f6fd0', '#d9660a', '#04876a', '#b8348a', '#8a7400', '#5b6472'],
  negative: '#d9660a',
  zero: '#ffffff',
  positive: '#1f6fd0',
  train: '#141925',
  validation: '#5d6b00',
  test: '#6a3fd4',
}

/** Shape of each class's points, beside its color (drawn by symbols.ts). */
export const classShapes = ['circle', 'triangle', 'square', 'diamond', 'cross', 'star'] as const
