import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import type { StockState } from '../../../contracts/internal/inventory.ts'
import type { Cart, CartAddress, CartLine } from './cart.ts'

/** Sample values of the domain's tests. */
export const saleItem = (changes: Partial<SaleItem> = {}): SaleItem => ({
  productUid: 'MQ==',
  productSku: 'tee',
  productName: 'Tee',
  urlKey: 'tee',
  sku: 'tee',
  variantUid: null,
  type: 'simple',
  isVirtual: false,
  parts: [{ sku: changes.sku ?? 'tee', quantity: 1 }],
  options: [],
  customizations: [],
  bundle: [],
  downloads: [],
  regularPriceMinor: 2000,
  finalPriceMinor: 2000,
  taxClass: 'Taxable Goods',
  weight: 1,
  image: null,
  enabled: true,
  giftMessageAllowed: false,
  categoryIds: [],
  attributes: {},
  ...changes,
})

export const stockState = (changes: Partial<StockState> = {}): StockState => ({
  sku: 'tee',
  available: 5,
  isSalable: true,
  manageStock: true,
  backorders: false,
  minCartQuantity: 1,
  maxCartQuantity: 100,
  quantityIncrement: 1,
  lowStockThreshold: 0,
  ...changes,
})

export const cartLine = (changes: Partial<CartLine> = {}): CartLine => ({
  id: 1,
  sku: 'tee',
  parentSku: null,
  selectedOptions: [],
  enteredOptions: [],
  quantity: 1,
  productUid: 'MQ==',
  name: 'Tee',
  stockSku: 'tee',
  parts: [{ sku: changes.stockSku ?? 'tee', quantity: 1 }],
  choice: '',
  giftMessage: null,
  isVirtual: false,
  addedAt: 1,
  changedAt: 1,
  ...changes,
})

/** A guest's cart of one tee, without address and choices. */
export const sampleCart = (changes: Partial<Cart> = {}): Cart => ({
  id: 'a',
  version: 1,
  status: 'active',
  customerId: null,
  continuedIn: null,
  email: null,
  giftMessage: null,
  lines: [cartLine()],
  shippingAddress: null,
  billingAddress: null,
  shippingBookId: null,
  billingBookId: null,
  shippingChoice: null,
  pickupLocationCode: null,
  paymentChoice: null,
  coupons: [],
  ...changes,
})

export const cartAddress = (changes: Partial<CartAddress> = {}): CartAddress => ({
  prefix: null,
  firstname: 'Ada',
  middlename: null,
  lastname: 'Lovelace',
  suffix: null,
  company: null,
  street: ['12 St James Square'],
  city: 'Los Angeles',
  region: 'California',
  regionCode: 'CA',
  regionId: 12,
  postcode: '90210',
  countryCode: 'US',
  telephone: '555-0100',
  fax: null,
  vatId: null,
  ...changes,
})
