import type { Medium } from './medium.ts'

/**
 * The page has just been laid out for paper, where there is no next frame: what follows a box is measured, in one turn of
 * `inOneTurn`, and every picture is painted to its end.
 */
export function toPaper(medium: Medium, inOneTurn: (measure: () => void) => void): void {
  medium.paper = true
  inOneTurn(() => {
    for (const measure of medium.boxes) measure()
  })
  for (const { paint } of medium.pictures) for (let turn = 0; turn < mostTurns && paint(); turn++);
}

/** And back: what follows a box has not seen that it was another one. */
export function toScreen(medium: Medium): void {
  medium.paper = false
  for (const measure of medium.boxes) measure()
  medium.askAll()
  medium.letGo()
}

/** a picture that says after so many turns that it is not complete stays as it is */
const mostTurns = 500
