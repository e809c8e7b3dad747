/** The account stands in the shop: the same header and footer around it. */
export { default } from '../(shop)/layout'
