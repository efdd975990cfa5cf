/** Addresses of the page's own font, for a window that has no style sheet of the page: its characters, and those of the course alone. */
import page from './neurarium-sans.woff2?url'
import course from './neurarium-sans-course.woff2?url'

export const fontFiles: readonly string[] = [page, course].map((file) => new URL(file, location.href).href)
