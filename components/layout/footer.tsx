import { ConsentLink } from '@/components/measuring/measuring'
import { Link } from '@/components/ui/link'
import { Markup } from '@/components/ui/markup'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import { getBlock } from '@/lib/content/get-block'
import { getStore } from '@/lib/content/get-store'
import { listPages, type PageLink } from '@/lib/content/list-pages'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import { listPlaces } from '@/lib/context/list-places'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './footer.module.css'
import { Logo } from './logo'
import { Newsletter } from './newsletter'
import { PlacesLink } from './places'

function Column({ title, links }: { title: string; links: { name: string; href: string }[] }) {
  if (links.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.links}>
        {links.map(({ name, href }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The end of every page: the shop again, help at its fixed place, and the merchant's own block `footer`. */
export async function Footer({ shop, menu }: { shop: Shopfront; menu: MenuNode[] }) {
  const { t, href, code } = shop
  const [store, help, about, block] = await Promise.all([
    getStore(code),
    listPages(code, 'help'),
    listPages(code, 'about'),
    getBlock(code, 'footer'),
  ])
  const toLinks = (pages: PageLink[]) => pages.map(({ identifier, title }) => ({ name: title, href: href(identifier) }))
  return (
    <footer className={styles.footer}>
      <div className="frame">
        <Newsletter shop={shop} />
        <div className={styles.columns}>
          <div className={styles.name}>
            <Logo shop={shop} />
            {hasContent(block) ? (
              <div className={styles.block}>
                <Markup html={sanitise(block, href)} />
              </div>
            ) : (
              <p>{store?.default_description}</p>
            )}
          </div>
          <Column title={t('footer.shop')} links={menu.map(({ name, path }) => ({ name, href: href(path) }))} />
          <Column title={t('footer.help')} links={toLinks(help)} />
          <Column title={t('footer.about')} links={toLinks(about)} />
        </div>
        <div className={styles.end}>
          <span>{store?.copyright || t('common.shopName')}</span>
          <span className={styles.ways}>
            <ConsentLink shop={shop} className={styles.way} />
            <PlacesLink shop={shop} places={listPlaces(shop)} />
          </span>
        </div>
      </div>
    </footer>
  )
}
