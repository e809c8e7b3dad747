/**
 * Names of what a page was made from, in Magento's own spelling, so that its purge messages work unchanged. Only needed
 * where the backend does not name them itself (it does on cacheable GET answers).
 */
function idOf(uid: string): string {
  return Buffer.from(uid, 'base64').toString('utf8')
}

export const productTag = (uid: string) => `cat_p_${idOf(uid)}`
export const categoryTag = (uid: string) => `cat_c_${idOf(uid)}`
/** Magento's tag of a category's list of products, told when a product enters or leaves it. */
export const categoryProductsTag = (uid: string) => `cat_c_p_${idOf(uid)}`
/** Any product: lists that depend on all of them, such as search. */
export const allProducts = 'cat_p'
export const allCategories = 'cat_c'
export const allPages = 'cms_p'
export const allBlocks = 'cms_b'
export const blockTag = (identifier: string) => `cms_b_${identifier}`
export const storeTag = 'store'
