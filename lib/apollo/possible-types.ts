/** Magento's implementers of the interfaces that carts and orders select on; a fragment on an interface matches no others. */
const kinds = ['Simple', 'Configurable', 'Virtual', 'Bundle', 'Downloadable', 'GiftCard']

export const possibleTypes: Record<string, string[]> = {
  CartItemInterface: kinds.map((kind) => `${kind}CartItem`),
  ProductInterface: [...kinds.map((kind) => `${kind}Product`), 'GroupedProduct'],
  CartAddressInterface: ['ShippingCartAddress', 'BillingCartAddress'],
  OrderItemInterface: [
    'OrderItem',
    'ConfigurableOrderItem',
    'DownloadableOrderItem',
    'BundleOrderItem',
    'GiftCardOrderItem',
  ],
}
