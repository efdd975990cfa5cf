import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from './page.ts'

export const sheets = {
  upright: { format: 'A4' as const },
  across: { format: 'A4' as const, landscape: true },
}

/** What prints is fetched after three seconds, in which nobody prints: here at once. */
export const printsAtOnce = (page: Page) =>
  page.addInitScript(() => {
    const later = window.setTimeout
    const setTimeout = (run: () => void, ms?: number) => later(run, ms === 3000 ? 0 : ms)
    Object.assign(window, { setTimeout })
  })

/** The page has fetched what it prints with. */
export async function printable(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#paper')).toHaveCount(1)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('#paper')).toHaveCount(0)
}

/** The page as a PDF, kept to be looked at in the folder that NEURARIUM_PDF names. */
export async function printed(page: Page, name: string, options: Parameters<Page['pdf']>[0]) {
  const pdf = await page.pdf({ ...options, printBackground: true })
  if (process.env.NEURARIUM_PDF) writeFileSync(`${process.env.NEURARIUM_PDF}/${name}.pdf`, pdf)
  return pdf
}

/** Objects of a PDF: their types are in plain text. */
export const count = (pdf: Buffer, type: RegExp) => pdf.toString('latin1').match(type)?.length ?? 0
export const pagesOf = (pdf: Buffer) => count(pdf, /\/Type\s*\/Page[^s]/g)
