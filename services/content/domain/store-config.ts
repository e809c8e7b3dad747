import { countriesWithOptionalPostcode } from '../../../contracts/regions.ts'
import type { StoreConfiguration, StoreView } from '../../../contracts/stores.ts'

/** The uid of the root category: base64 of 2, as in every fresh Magento. */
const rootCategoryUid = 'Mg=='

/** Where things are: links, media and static files, below the address that this installation answers at. */
function addresses(baseUrl: string) {
  const base = `${baseUrl}/`
  return {
    base_url: base,
    base_link_url: base,
    base_media_url: `${base}media/`,
    base_static_url: `${base}static/`,
    secure_base_url: base,
    secure_base_link_url: base,
    secure_base_media_url: `${base}media/`,
    secure_base_static_url: `${base}static/`,
  }
}

function checkByMail({ payment }: StoreConfiguration) {
  return {
    check_money_order_enabled: payment.checkmo !== undefined,
    check_money_order_title: payment.checkmo?.title ?? null,
    check_money_order_make_check_payable_to: payment.checkmo?.payableTo ?? null,
    check_money_order_send_check_to: payment.checkmo?.sendTo ?? null,
  }
}

/** Magento's StoreConfig of one store view. */
export function storeConfig(configuration: StoreConfiguration, view: StoreView, baseUrl: string) {
  const { tax } = configuration
  return {
    ...addresses(baseUrl),
    ...checkByMail(configuration),
    store_code: view.code,
    store_name: view.name,
    store_group_code: configuration.groupCode,
    store_group_name: configuration.groupName,
    store_sort_order: view.sortOrder,
    website_code: configuration.websiteCode,
    website_name: configuration.websiteName,
    is_default_store: view.isDefault,
    is_default_store_group: true,
    locale: view.locale,
    timezone: view.timezone,
    weight_unit: 'kgs',
    base_currency_code: configuration.baseCurrency,
    default_display_currency_code: view.displayCurrency,
    use_store_in_url: false,
    root_category_uid: rootCategoryUid,
    category_url_suffix: configuration.categoryUrlSuffix,
    product_url_suffix: configuration.productUrlSuffix,
    cms_home_page: 'home',
    cms_no_route: 'no-route',
    default_title: configuration.title,
    default_description: configuration.description,
    title_separator: '-',
    copyright: configuration.copyright,
    welcome: configuration.welcome,
    logo_alt: configuration.groupName,
    catalog_default_sort_by: 'position',
    grid_per_page: configuration.gridPerPage,
    grid_per_page_values: configuration.gridPerPageValues.join(','),
    list_mode: 'grid',
    autocomplete_on_storefront: true,
    display_product_prices_in_catalog: tax.catalogDisplay,
    display_shipping_prices: tax.cartDisplay,
    shopping_cart_display_price: tax.cartDisplay,
    shopping_cart_display_subtotal: tax.cartDisplay,
    shopping_cart_display_shipping: tax.cartDisplay,
    product_reviews_enabled: '1',
    allow_guests_to_write_product_reviews: '0',
    is_guest_checkout_enabled: true,
    default_country: configuration.defaultCountry,
    countries_with_required_region: configuration.countriesWithRequiredRegion.join(','),
    optional_zip_countries: countriesWithOptionalPostcode.join(','),
    display_state_if_optional: true,
    cart_expires_in_days: 30,
    minimum_password_length: '8',
    required_character_classes_number: '3',
    configurable_thumbnail_source: 'itself',
  }
}
