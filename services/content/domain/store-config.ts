import { countriesWithOptionalPostcode } from '../../../contracts/regions.ts'
import type { StoreConfiguration, StoreView } from '../../../contracts/stores.ts'
import { cartConfig, orderConfig, taxConfig } from './price-display.ts'

/** The root category is 2, as in every fresh Magento. */
const rootCategory = { root_category_id: 2, root_category_uid: 'Mg==' }

/** Magento answers its yes and no as these texts where the setting is older than booleans. */
const flag = (yes: boolean) => (yes ? '1' : '0')

/** Magento's StoreConfig of one store view. `baseUrl` is where this installation answers, without a trailing slash. */
export function storeConfig(configuration: StoreConfiguration, view: StoreView, baseUrl: string) {
  return {
    ...addresses(baseUrl),
    ...identity(configuration, view),
    ...appearance(configuration),
    ...lists(configuration),
    ...accounts(configuration),
    ...checkout(configuration),
    ...payments(configuration),
    ...taxConfig(configuration),
    ...cartConfig(configuration),
    ...orderConfig(configuration),
  }
}

/** Where things are: links, media and static files. */
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
    use_store_in_url: false,
  }
}

function identity(configuration: StoreConfiguration, view: StoreView) {
  const { views, display } = configuration
  return {
    // Store view 0 is the administration's, so the first one is 1.
    id: views.findIndex(({ code }) => code === view.code) + 1,
    code: view.code,
    store_code: view.code,
    store_name: view.name,
    store_group_code: configuration.groupCode,
    store_group_name: configuration.groupName,
    store_sort_order: view.sortOrder,
    website_id: 1,
    website_code: configuration.websiteCode,
    website_name: configuration.websiteName,
    is_default_store: view.isDefault,
    is_default_store_group: true,
    locale: view.locale,
    timezone: view.timezone,
    weight_unit: display.weightUnit,
    base_currency_code: configuration.baseCurrency,
    default_display_currency_code: view.displayCurrency,
    ...rootCategory,
  }
}

function appearance({ display, title, description, copyright, welcome, groupName }: StoreConfiguration) {
  const { design, cms, contact } = display
  return {
    default_title: title,
    default_description: description,
    default_keywords: design.keywords,
    title_prefix: design.titlePrefix,
    title_suffix: design.titleSuffix,
    title_separator: design.titleSeparator,
    head_includes: design.headIncludes,
    head_shortcut_icon: design.favicon,
    header_logo_src: design.logoSrc,
    logo_width: design.logoWidth,
    logo_height: design.logoHeight,
    logo_alt: groupName,
    absolute_footer: design.absoluteFooter,
    copyright,
    welcome,
    demonotice: Number(design.demoNotice),
    front: 'cms',
    no_route: 'cms/noroute/index',
    cms_home_page: cms.homePage,
    cms_no_route: cms.noRoute,
    cms_no_cookies: cms.noCookies,
    show_cms_breadcrumbs: Number(cms.breadcrumbs),
    contact_enabled: contact.enabled,
  }
}

function lists({ catalog, display, ...configuration }: StoreConfiguration) {
  const { mode, perPage, perPageValues, defaultSort, configurableImage, groupedImage } = display.lists
  return {
    category_url_suffix: configuration.categoryUrlSuffix,
    product_url_suffix: configuration.productUrlSuffix,
    catalog_default_sort_by: defaultSort,
    grid_per_page: configuration.gridPerPage,
    grid_per_page_values: configuration.gridPerPageValues.join(','),
    list_per_page: perPage,
    list_per_page_values: perPageValues.join(','),
    list_mode: mode,
    autocomplete_on_storefront: true,
    product_reviews_enabled: flag(catalog.reviews.enabled),
    allow_guests_to_write_product_reviews: flag(catalog.reviews.allowGuests),
    send_friend: {
      enabled_for_customers: catalog.sendFriend.enabled,
      enabled_for_guests: catalog.sendFriend.enabled && catalog.sendFriend.allowGuests,
    },
    configurable_thumbnail_source: configurableImage,
    configurable_product_image: configurableImage.toUpperCase(),
    grouped_product_image: groupedImage.toUpperCase(),
  }
}

function accounts({ accounts }: StoreConfiguration) {
  return {
    create_account_confirmation: accounts.confirmEmail,
    customer_access_token_lifetime: accounts.tokenHours,
    minimum_password_length: String(accounts.password.minimumLength),
    required_character_classes_number: String(accounts.password.characterClasses),
    newsletter_enabled: accounts.newsletter.enabled,
    magento_wishlist_general_is_enabled: flag(accounts.wishlist.enabled),
    graphql_share_customer_group: true,
  }
}

function checkout({ checkout, orders, display, ...configuration }: StoreConfiguration) {
  return {
    is_guest_checkout_enabled: checkout.guestCheckout,
    is_one_page_checkout_enabled: true,
    is_checkout_agreements_enabled: checkout.agreementsEnabled,
    default_country: configuration.defaultCountry,
    countries_with_required_region: configuration.countriesWithRequiredRegion.join(','),
    optional_zip_countries: countriesWithOptionalPostcode.join(','),
    display_state_if_optional: true,
    cart_expires_in_days: checkout.carts.keptDays,
    cart_merge_preference: checkout.carts.mergePreference,
    share_applied_cart_rule: true,
    allow_order: flag(checkout.giftMessages.orders),
    allow_items: flag(checkout.giftMessages.items),
    order_cancellation_enabled: orders.cancellationEnabled,
    order_cancellation_reasons: orders.cancellationReasons.map((description) => ({ description })),
    minicart_display: display.cart.miniCart,
    minicart_max_items: display.cart.miniCartItems,
    max_items_in_order_summary: display.cart.summaryItems,
    cart_summary_display_quantity: Number(display.cart.countsPieces),
  }
}

/** Paying by check, and paying nothing. Orders begin as pending, whatever the method. */
function payments({ payment }: StoreConfiguration) {
  const status = 'pending'
  return {
    check_money_order_enabled: payment.checkmo !== undefined,
    check_money_order_title: payment.checkmo?.title ?? null,
    check_money_order_make_check_payable_to: payment.checkmo?.payableTo ?? null,
    check_money_order_send_check_to: payment.checkmo?.sendTo ?? null,
    check_money_order_new_order_status: status,
    check_money_order_enable_for_specific_countries: false,
    check_money_order_payment_from_specific_countries: null,
    check_money_order_min_order_total: null,
    check_money_order_max_order_total: null,
    check_money_order_sort_order: null,
    zero_subtotal_enabled: true,
    zero_subtotal_title: 'No Payment Information Required',
    zero_subtotal_new_order_status: status,
    zero_subtotal_payment_action: null,
    zero_subtotal_enable_for_specific_countries: false,
    zero_subtotal_payment_from_specific_countries: null,
    zero_subtotal_sort_order: 1,
    payment_payflowpro_cc_vault_active: null,
  }
}
