/** Takes the fragment out of what a person gives as a link: a whole address, '#…' or the bare fragment. */
export function fragmentOf(link: string): string {
  const hash = link.indexOf('#')
  if (hash >= 0) return link.slice(hash + 1)
  return /^[a-z][a-z+.-]*:\/\//i.test(link) ? '' : link
}
