import styles from './cart-skeleton.module.css'

/** Lines to come, in the size they will have. */
export function CartSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className={styles.skeleton}>
      <span className="unseen">{label}</span>
      {[1, 2].map((line) => (
        <div key={line} aria-hidden="true">
          <i />
          <b />
        </div>
      ))}
    </div>
  )
}
