import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from '../icons.tsx'
import styles from './Button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon?: IconName
  /** 'quiet' has no outline, 'primary' is the one thing to do here */
  look?: 'outline' | 'quiet' | 'primary'
  ref?: Ref<HTMLButtonElement>
}

/** A button with words, and an icon before them where one is given. */
export function Button({
  icon,
  look = 'outline',
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={join(styles.button, styles[look], className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'title'> {
  icon: IconName
  /** what it does, in words: its name for everyone who does not see the icon, and its title */
  label: string
  /** the key that does the same, shown in the title */
  shortcut?: string
}

/** A square button with an icon alone. */
export function IconButton({ icon, label, shortcut, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={join(styles.button, styles.square, styles[look], className)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}

const join = (...names: Array<string | undefined>) => names.filter(Boolean).join(' ')
