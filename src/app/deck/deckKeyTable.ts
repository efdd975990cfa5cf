/** The keys that presenters' remotes send, and a few of a keyboard: what listens and the help read this table. */
interface DeckKey {
  name: 'goOn' | 'goBack' | 'choose' | 'goTo' | 'blank' | 'play' | 'notes'
  /** as the help writes them */
  keys: readonly string[]
  /** as `pressedKey` names them */
  codes: readonly string[]
}

export const deckKeyTable: readonly DeckKey[] = [
  { name: 'goOn', keys: ['PageDown', '→', 'Space'], codes: ['PageDown', 'ArrowRight', 'Space'] },
  { name: 'goBack', keys: ['PageUp', '←'], codes: ['PageUp', 'ArrowLeft'] },
  { name: 'choose', keys: ['↑', '↓'], codes: ['ArrowUp', 'ArrowDown'] },
  { name: 'goTo', keys: ['1–9'], codes: [...'1234567890'] },
  { name: 'blank', keys: ['B', '.'], codes: ['KeyB', '.'] },
  { name: 'play', keys: ['P'], codes: ['KeyP'] },
  { name: 'notes', keys: ['W'], codes: ['KeyW'] },
]
