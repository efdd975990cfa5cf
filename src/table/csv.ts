/** Rows of cells as the text of a CSV file, quoted where they have to be. */
export { csvFormatRows } from 'd3-dsv'
