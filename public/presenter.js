// The presenter's window: notes, the next slide, the clock. It shows what the page tells it, always as text, and tells the
// page which way to turn. A page of its own without a file of the other's; what they say to each other is in
// src/app/deck/presenterMessages.ts.
// the tab that opened the window says where they meet
const channel = new BroadcastChannel(location.hash.slice(1) || 'neurarium-presenter')
const call = (message) => channel.postMessage(message)

const root = document.getElementById('presenter')
let since = null

function element(tag, className, text = '') {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function section(name, heading, text) {
  const made = element('section', name)
  made.append(element('h2', 'heading', heading), element('p', 'text', text))
  return made
}

function button(way, label) {
  const made = element('button', 'button', label)
  made.type = 'button'
  made.addEventListener('click', () => call({ kind: 'press', way }))
  return made
}

const two = (n) => String(n).padStart(2, '0')

function tick() {
  const now = new Date()
  const clock = document.getElementById('clock')
  const elapsed = document.getElementById('elapsed')
  if (clock) clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`
  if (elapsed && since !== null) {
    const seconds = Math.max(0, Math.floor((now.getTime() - since) / 1000))
    elapsed.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  }
}

function time(id, label) {
  const made = element('div', 'time')
  const value = element('span', 'figure')
  value.id = id
  made.append(element('span', 'label', label), value)
  return made
}

const families = ['Neurarium Sans', 'Neurarium Sans in Hangul', 'Neurarium Sans of the course']

/** The page's font, whose files have names that only the page knows. */
function write(fonts) {
  if (document.fonts.size > 0) return
  for (const [i, family] of families.entries()) {
    const face = new FontFace(family, `url("${fonts[i]}")`, { weight: '400 700', display: 'swap' })
    document.fonts.add(face)
  }
}

function show(news) {
  const { words, lang, dark, place, text, notes, next, blank, fonts } = news
  write(fonts)
  since = news.since
  document.documentElement.lang = lang
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.title = words.title
  const heading = element('h1', 'title', words.title)
  if (since === null) {
    root.replaceChildren(heading, element('p', 'text', words.none))
    return
  }
  const bar = element('header', 'bar')
  bar.append(
    heading,
    element('span', 'place', place),
    time('clock', words.clock),
    time('elapsed', words.elapsed),
  )
  const now = section('now', words.now, text)
  if (blank) now.dataset.blank = ''
  const turn = element('nav', 'turn')
  turn.setAttribute('aria-label', words.title)
  turn.append(button('back', words.goBack), button('on', words.goOn), button('blank', words.blank))
  // the button that was pressed last keeps the focus
  const focused = [...root.querySelectorAll('button')].indexOf(document.activeElement)
  root.replaceChildren(
    bar,
    now,
    section('notes', words.notes, notes || words.noNotes),
    section('next', words.next, next || words.last),
    turn,
  )
  root.querySelectorAll('button')[focused]?.focus()
  tick()
}

channel.addEventListener('message', ({ data }) => {
  if (data?.kind === 'news') show(data)
})

const ways = {
  PageDown: 'on',
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  const isButton = event.target instanceof HTMLButtonElement
  const way =
    event.key === ' ' && !isButton
      ? 'on'
      : Object.hasOwn(ways, event.key)
        ? ways[event.key]
        : event.code === 'KeyB'
          ? 'blank'
          : null
  if (!way) return
  event.preventDefault()
  call({ kind: 'press', way })
})

setInterval(tick, 1000)
call({ kind: 'hello' })
