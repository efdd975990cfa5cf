import { readFileSync } from 'node:fs'
import { root } from '../../install.mjs'

const source = (file) =>
  `url(data:font/woff2;base64,${readFileSync(`${root}src/ui/font/${file}`).toString('base64')})`

/** The page's own font for pages that are not the page: Korean letters are there wherever the pictures are made. */
const fontFaces = `
@font-face { font-family: Sans; src: ${source('neurarium-sans.woff2')}; font-weight: 400 700 }
@font-face { font-family: Hangul; src: ${source('neurarium-sans-hangul.woff2')}; font-weight: 400 700 }
@font-face { font-family: Course; src: ${source('neurarium-sans-course.woff2')}; font-weight: 400 700 }`
export const fontStyle = `<style>${fontFaces}</style>`
export const fontFamily = 'Sans, Hangul, Course, sans-serif'
