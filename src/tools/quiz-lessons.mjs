/** `npm run teaching:quiz`: writes the exit quiz as the lesson files of docs/lessons/, as the course asks it now. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { root } from './install.mjs'

const { module: quiz } = await runnerImport(`${root}src/course/sheets/quiz.ts`)
const { module: lesson } = await runnerImport(`${root}src/lessons/lesson.ts`)
for (const language of ['ko', 'en'])
  writeFileSync(
    `${root}docs/lessons/exit-quiz.${language}.json`,
    lesson.writeLesson(quiz.quizLesson(language)),
  )
