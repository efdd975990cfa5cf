/** The page of the course on which teachers arrange lessons of their own, as links name it. */
export const lessonsPage = 'lesson'
