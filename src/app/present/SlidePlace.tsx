/** The place of the open deck's slide, under the stage and its figures; absent without a deck. */
export function SlidePlace() {
  return null
}
