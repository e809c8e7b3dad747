import type { Metadata } from 'next'
import { CategoryTiles } from '@/components/category/category-tiles'
import { Hero } from '@/components/content/hero'
import { HomeText } from '@/components/content/home-text'
import { JsonLd } from '@/components/content/json-ld'
import { ProductRow } from '@/components/product/product-row'
import { Section } from '@/components/ui/section'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { listCategoryPictures } from '@/lib/catalog/list-category-pictures'
import { listCategoryProducts } from '@/lib/catalog/list-category-products'
import { getPage } from '@/lib/content/get-page'
import { getStore } from '@/lib/content/get-store'
import type { Shopfront } from '@/lib/context/shopfront'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { shopFacts } from '@/lib/seo/shop-facts'
import { organizationGraph, websiteGraph } from '@/lib/seo/shop-graph'

const rowLength = 8
const rows = 2
const tiles = 8

async function homePage(shop: Shopfront) {
  const store = await getStore(shop.code)
  // Magento appends the page's id to its identifier: "home|2".
  const identifier = store?.cms_home_page?.split('|')[0] || 'home'
  return { store, page: await getPage(shop.code, identifier) }
}

export async function homeMetadata(shop: Shopfront): Promise<Metadata> {
  const { page, store } = await homePage(shop)
  return pageMetadata(shop, {
    subject: 'home',
    path: '',
    title: page?.meta_title || store?.default_title || shop.t('common.shopName'),
    isWholeTitle: true,
    description: page?.meta_description || store?.default_description || null,
  })
}

/** The way in: one large picture, every category, two rows of products, and the merchant's own words. */
export async function HomeView({ shop }: { shop: Shopfront }) {
  const [{ page, store }, menu, facts] = await Promise.all([homePage(shop), getNavigation(shop.code), shopFacts(shop)])
  const shown = await listCategoryPictures(shop.code, menu.slice(0, tiles))
  // The hero shows the first category already, where that has a picture of its own.
  const tiled = shown[0]?.ownPicture ? shown.slice(1) : shown
  const filled = (
    await Promise.all(
      menu.map(async (node) => ({ node, products: await listCategoryProducts(shop.code, node.uid, rowLength) })),
    )
  ).filter(({ products }) => products.length >= 3)
  return (
    <>
      <Hero shop={shop} page={page} description={store?.default_description ?? null} categories={shown} />
      <div className="frame">
        <Section title={shop.t('home.categories')}>
          <CategoryTiles tiles={tiled} shop={shop} large />
        </Section>
        {filled.slice(0, rows).map(({ node, products }) => (
          <Section
            key={node.uid}
            title={node.name}
            more={{ text: shop.t('common.viewAll'), href: shop.href(node.path) }}
          >
            <ProductRow products={products} shop={shop} />
          </Section>
        ))}
        <HomeText page={page} href={shop.href} />
      </div>
      <JsonLd graph={organizationGraph(facts)} />
      <JsonLd graph={websiteGraph(facts)} />
    </>
  )
}
