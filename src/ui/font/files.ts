/** Addresses of the page's own font, for a window that has no style sheet of the page: Latin letters, Hangul, and what the course alone has. */
import page from './neurarium-sans.woff2?url'
import course from './neurarium-sans-course.woff2?url'
import hangul from './neurarium-sans-hangul.woff2?url'

export const fontFiles: readonly string[] = [page, hangul, course].map(
  (file) => new URL(file, location.href).href,
)
