import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Link } from './link'

type Look = { look?: 'solid' | 'outline' | 'plain' }

/** A button; `submit` by default, as in HTML. */
export function Button({ look = 'solid', className, ...props }: ComponentProps<'button'> & Look) {
  return <button {...props} className={classNames(styles.button, styles[look], className)} />
}

/** A link that weighs as much as a button. */
export function ButtonLink({ look = 'solid', className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={classNames(styles.button, styles[look], className)} />
}
