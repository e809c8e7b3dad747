import type { MenuNode } from '@/lib/catalog/get-navigation'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { getStore } from '@/lib/content/get-store'
import { listPages } from '@/lib/content/list-pages'
import type { Context } from '@/lib/context/context'
import type { shopfront } from '@/lib/context/shopfront'
import { findProducts } from '@/lib/studio/find-products'
import styles from './studio.module.css'

type Shop = NonNullable<ReturnType<typeof shopfront>>

/** One store view: how it is set up, how much it sells, and links to all that a shopper can open. */
export async function StoreOverview({ context, shop }: { context: Context; shop: Shop }) {
  const { t, href } = shop
  const [store, menu, help, about, products] = await Promise.all([
    getStore(context.code),
    getNavigation(context.code),
    listPages(context.code, 'help'),
    listPages(context.code, 'about'),
    findProducts(context, ''),
  ])
  const { storefront } = context
  return (
    <article className={styles.store}>
      <header>
        <h3>{store?.store_name ?? storefront.store}</h3>
        <a href={href('')}>{t('studio.open')}</a>
      </header>
      <dl className={styles.facts}>
        <div>
          <dt>{t('studio.store')}</dt>
          <dd>{storefront.store}</dd>
        </div>
        <div>
          <dt>{t('studio.locale')}</dt>
          <dd>{storefront.locale}</dd>
        </div>
        <div>
          <dt>{t('studio.currencies')}</dt>
          <dd>{storefront.currencies.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('studio.products')}</dt>
          <dd>{t('studio.productCount', { count: products.total })}</dd>
        </div>
      </dl>
      <div className={styles.columns}>
        <section>
          <h4>{t('studio.categories')}</h4>
          <Categories nodes={menu} href={href} />
        </section>
        <section>
          <h4>{t('studio.pages')}</h4>
          <ul className={styles.links}>
            <li>
              <a href={href('')}>{t('studio.noPage')}</a>
            </li>
            {[...help, ...about].map(({ identifier, title }) => (
              <li key={identifier}>
                <a href={href(identifier)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  )
}

function Categories({ nodes, href }: { nodes: MenuNode[]; href: Shop['href'] }) {
  return (
    <ul className={styles.links}>
      {nodes.map((node) => (
        <li key={node.uid}>
          <a href={href(node.path)}>{node.name}</a>
          {node.children.length > 0 && <Categories nodes={node.children} href={href} />}
        </li>
      ))}
    </ul>
  )
}
