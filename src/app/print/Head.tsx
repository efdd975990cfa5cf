import type { ReactNode } from 'react'
import { comfortableLink } from '../../config/link/link.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { printWords } from '../../i18n/words/page/print.ts'
import type { SettingText } from '../../panels/base/settingText/settingText.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { useWords } from '../../store/react.ts'

interface HeadProps {
  /** what is printed, and of which moment */
  moment: string
  settings: ReadonlyArray<SettingText & { path: string }>
  /** what leads back to it, if anything does */
  link?: {
    address: string
    name: string
    /** says that the link, of so many characters, is left out, and how to get it */
    long: (length: string) => string
  }
  children?: ReactNode
}

/** The top of a printed sheet: room for a name, the moment, the settings and the link. */
export function Head({ moment, settings, link, children }: HeadProps) {
  const words = useWords(printWords)
  const names = useWords(appWords)
  const whole = useWholeNumber()
  return (
    <>
      <header>
        <h1>Neurarium</h1>
        <p>{moment}</p>
        <p className="blank">{words.name}</p>
        <p className="blank">{words.date}</p>
      </header>
      <dl aria-label={names.settings}>
        {settings.map(({ path, name, value }) => (
          <div key={path}>
            <dt>{name}</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {link && (
        <p className="link">
          <strong>{link.name}</strong>{' '}
          {link.address.length > comfortableLink ? (
            link.long(whole(link.address.length))
          ) : (
            <a href={link.address}>{link.address}</a>
          )}
        </p>
      )}
      {children}
    </>
  )
}
