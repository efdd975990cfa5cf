/**
 * The key that a person meant: 'KeyZ' for the letter Z wherever the keyboard has it, 'Space', 'ArrowRight', or a sign
 * itself. Where the keyboard writes no Latin letters (Hangul, Cyrillic, an input method at work) it is the letter that
 * stands in the same place of a QWERTY keyboard.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (key === ' ') return 'Space'
  // any other sign of ASCII, or a key with a name of its own, says what it is: not so 'Process', 'Dead', 'Unidentified'
  if (/^[!-~]$/.test(key) || /^(Arrow|Page|Escape|Enter)/.test(key)) return key
  return code || key
}
