import type { Locator } from '@playwright/test'

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where it is on the screen; an error if it is not. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not there.')
  return box
}
