// Theme and language before the first paint, so that nothing flashes. A classic script of its own: the page allows no
// inline one. Keys and rules are those of src/app/preferences.ts.
;(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(`neurarium.${key}`)
    } catch {
      return null // storage may be forbidden
    }
  }
  const root = document.documentElement
  const theme = kept('theme')
  const dark =
    theme === 'dark' || (theme !== 'light' && !matchMedia('(prefers-color-scheme: light)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  const language = kept('language')
  const spoken = [language, ...(navigator.languages || [])].find((tag) => /^(ko|en)\b/i.test(tag || ''))
  root.lang = spoken ? spoken.slice(0, 2).toLowerCase() : 'en'
})()
