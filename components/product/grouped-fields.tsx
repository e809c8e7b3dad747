import { Picture } from '@/components/ui/picture'
import { fieldName } from '@/lib/cart/form-items'
import type { GroupMember } from '@/lib/catalog/group-members'
import type { Translate } from '@/lib/context/shopfront'
import styles from './grouped-fields.module.css'
import { priceLabels } from './price-labels'
import { PriceLine } from './price-line'

/** The members of a group, each with its own price and number; those with a number above zero are bought together. */
export function GroupedFields({ members, t }: { members: GroupMember[]; t: Translate }) {
  return (
    <fieldset className={styles.members}>
      <legend className="unseen">{t('buy.members')}</legend>
      {members.map(({ sku, name, picture, price, value, stock, quantity }) => (
        <div key={sku} className={styles.member}>
          {picture && <Picture {...picture} alt="" width={64} height={80} sizes="64px" largest={160} />}
          <div>
            <p className={styles.name}>{name}</p>
            <p>
              <PriceLine price={price} labels={priceLabels(t)} />
            </p>
            <p className={styles.stock}>{stock.text}</p>
          </div>
          <input
            type="number"
            name={fieldName.member(sku)}
            min={0}
            max={999}
            defaultValue={stock.tone === 'out' ? 0 : quantity}
            disabled={stock.tone === 'out'}
            inputMode="numeric"
            data-amount={value}
            data-count=""
            data-label={t('buy.numberOf', { name })}
            aria-label={t('buy.numberOf', { name })}
          />
        </div>
      ))}
    </fieldset>
  )
}
