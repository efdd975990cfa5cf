/** An experiment as a program that runs without the page: one complete file in one of these languages. */
import { javascript } from './javascript.ts'
import { keras } from './keras.ts'
import { numpy } from './numpy.ts'
import { pytorch } from './pytorch.ts'
import type { ProgramSource } from './source.ts'

export type ProgramLanguage = 'pytorch' | 'keras' | 'numpy' | 'javascript'

const writers: Record<ProgramLanguage, { write(source: ProgramSource): string; file: string }> = {
  pytorch: { write: pytorch, file: 'experiment_pytorch.py' },
  keras: { write: keras, file: 'experiment_keras.py' },
  numpy: { write: numpy, file: 'experiment_numpy.py' },
  javascript: { write: javascript, file: 'experiment.mjs' },
}

/** The program's text, and the name that its file may have. */
export function programOf(source: ProgramSource, language: ProgramLanguage): { file: string; text: string } {
  const { write, file } = writers[language]
  return { file, text: write(source) }
}
