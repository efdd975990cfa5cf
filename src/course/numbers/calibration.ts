/** How good a predicted median and range were, once five runs have said what is so. */

export interface Prediction {
  low: number
  median: number
  high: number
}

interface Calibration {
  median: number
  /** runs within the range */
  within: number
  /** in percentage points, the less the better: the range's width, ten times how far runs lie outside of it (mean), and the median's error */
  score: number
}

/** Ten times: two divided by a fifth, as the interval score of a range that is to hold four of five has it. */
const outside = 10

/** Of shares 0…1. */
export function calibrationOf({ low, median, high }: Prediction, values: readonly number[]): Calibration {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[(sorted.length - 1) / 2]
  const far = values.reduce((sum, value) => sum + Math.max(0, low - value) + Math.max(0, value - high), 0)
  return {
    median: middle,
    within: values.filter((value) => value >= low && value <= high).length,
    score: 100 * (high - low + (outside * far) / values.length + Math.abs(middle - median)),
  }
}
