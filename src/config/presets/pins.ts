/** Runs that can be compared at once. */
export const mostPins = 6
