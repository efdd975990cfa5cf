// Theme and language before the first paint, so that nothing flashes, and the word that the page cannot start. A classic
// script of its own: the page allows no inline one. Keys and rules are those of src/app/shell/preferences.ts.
;(() => {
  // what a browser or a frame withholds says nothing
  const ask = (part) => {
    try {
      return part()
    } catch {
      return undefined
    }
  }
  const kept = (key) => ask(() => localStorage.getItem(`neurarium.${key}`))
  const root = document.documentElement
  const theme = kept('theme')
  const dark =
    theme === 'dark' ||
    (theme !== 'light' && !ask(() => matchMedia('(prefers-color-scheme: light)').matches))
  root.dataset.theme = dark ? 'dark' : 'light'
  const language = kept('language')
  const spoken = [language, ...(ask(() => navigator.languages) || [])].find((tag) => /^(ko|en)\b/i.test(tag || ''))
  root.lang = spoken ? spoken.slice(0, 2).toLowerCase() : 'en'
  // its letters are on their way before the style sheet asks for them
  if (root.lang === 'ko')
    ask(() => {
      document.getElementById('hangul').media = 'all'
    })
  // a frame in another page shows nothing but what it was asked for
  if (/[#&]embed(?!=0)/.test(location.hash)) root.dataset.embed = ''
  // the main script could not be loaded, read or run: base.css shows the sentence that is waiting in index.html
  window.addEventListener(
    'error',
    () => {
      root.dataset.failed = ''
    },
    true,
  )
})()
