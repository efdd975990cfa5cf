/** The pages of the course that are a teacher's, as links name them: no parts of it. */

/** On it lessons of one's own are arranged. */
export const lessonsPage = 'lesson'
/** From it worksheets are printed. */
export const sheetsPage = 'sheets'

export const isTeachersPage = (name: string | null): boolean => name === lessonsPage || name === sheetsPage
