import type { Translate } from '@/lib/context/shopfront'
import { type BuyLabels, buyLabels } from './buy-labels'
import type { GalleryLabels } from './gallery-labels'
import { priceLabels } from './price-labels'
import type { PriceLabels } from './price-line'

export type StageLabels = {
  gallery: GalleryLabels
  buy: BuyLabels
  price: PriceLabels
  option: { choose: string; soldOut: string; notMade: string }
  chooseFirst: string
  combinationSoldOut: string
  tiers: string
  sku: string
}

/** The texts of pictures and buy box; names in braces keep their place for what is chosen later. */
export function stageLabels(t: Translate, pictureCount: number): StageLabels {
  return {
    gallery: {
      gallery: t('product.gallery'),
      pictures: Array.from({ length: pictureCount }, (_, index) =>
        t('product.picture', { number: index + 1, total: pictureCount }),
      ),
      zoom: t('product.zoom'),
      close: t('product.zoomClose'),
      previous: t('product.zoomPrevious'),
      next: t('product.zoomNext'),
      closer: t('media.zoomIn'),
      further: t('media.zoomOut'),
      more: t('media.all', { count: '{count}' }),
      play: t('media.play', { title: '{title}' }),
    },
    buy: buyLabels(t),
    tiers: t('buy.tiers'),
    price: priceLabels(t),
    option: {
      choose: t('product.chooseOne'),
      soldOut: t('product.soldOutHere', { value: '{value}' }),
      notMade: t('product.notMade', { value: '{value}' }),
    },
    chooseFirst: t('product.chooseFirst', { options: '{options}' }),
    combinationSoldOut: t('product.combinationSoldOut'),
    sku: t('product.sku', { sku: '{sku}' }),
  }
}
