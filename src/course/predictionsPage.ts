/** The page of the course that sums up one's own predictions, as links name it. */
export const predictionsPage = 'predictions'
