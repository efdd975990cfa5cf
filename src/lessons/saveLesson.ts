import { saveFile } from '../ui/saveFile.ts'
import { type Lesson, writeLesson } from './lesson.ts'

/** Offers a lesson as a file, named by its title. */
export const saveLesson = (lesson: Lesson): void =>
  saveFile(`${fileName(lesson.title)}.json`, 'application/json', writeLesson(lesson))

/** What every file system takes. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'lesson'
