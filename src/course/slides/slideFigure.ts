export interface SlideFigureProps {
  /** how many runs of the question have been measured */
  measured: number
}
