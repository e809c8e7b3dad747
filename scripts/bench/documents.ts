/** What the shop is asked, in the shape that storefronts ask it. */
const money = 'value currency'
const card = `__typename uid sku name url_key url_suffix small_image { url label } rating_summary review_count stock_status
  price_range {
    minimum_price { regular_price { ${money} } final_price { ${money} } discount { amount_off percent_off } }
    maximum_price { final_price { ${money} } }
  }
  ... on ConfigurableProduct {
    configurable_options { attribute_code label values { uid label swatch_data { value } } }
  }`

export const listDocument = `query List($search: String, $filter: ProductAttributeFilterInput, $sort: ProductAttributeSortInput, $page: Int!) {
  products(search: $search, filter: $filter, sort: $sort, currentPage: $page, pageSize: 24) {
    total_count page_info { current_page total_pages }
    sort_fields { default options { label value } }
    aggregations { attribute_code label count options { label value count } }
    items { ${card} }
  }
}`

export const productDocument = `query Product($key: String!) {
  products(filter: { url_key: { eq: $key } }) {
    items {
      ${card}
      meta_title meta_description canonical_url
      description { html } short_description { html }
      media_gallery { __typename url label position disabled }
      categories { uid name url_path breadcrumbs { category_uid category_name category_url_path } }
      custom_attributesV2(filters: { is_visible_on_front: true }) {
        items { __typename code ... on AttributeValue { value } ... on AttributeSelectedOptions { selected_options { label value } } }
      }
      related_products { ${card} }
      upsell_products { uid sku name url_key small_image { url } price_range { minimum_price { final_price { ${money} } } } }
      reviews(pageSize: 10) {
        items { summary text nickname created_at average_rating ratings_breakdown { name value } }
        page_info { total_pages }
      }
      ... on ConfigurableProduct {
        variants {
          attributes { code value_index uid label }
          product {
            uid sku stock_status only_x_left_in_stock media_gallery { url label }
            price_range { minimum_price { regular_price { ${money} } final_price { ${money} } } }
          }
        }
      }
    }
  }
}`

export const routeDocument = `query Route($url: String!) {
  route(url: $url) { __typename relative_url redirect_code type ... on ProductInterface { uid sku name } }
}`

export const menuDocument = `query Menu {
  categories { items { uid name children { uid name url_path product_count include_in_menu position
    children { uid name url_path product_count include_in_menu position
      children { uid name url_path product_count include_in_menu position } } } } }
}`

const cart = `id total_quantity
  prices { grand_total { ${money} } subtotal_excluding_tax { ${money} } applied_taxes { label amount { ${money} } } }
  itemsV2(pageSize: 100) { total_count items {
    __typename uid quantity
    product { uid sku name url_key thumbnail { url label } stock_status }
    prices { price { ${money} } row_total { ${money} } row_total_including_tax { ${money} } }
    errors { code message }
  } }`

export const newCartDocument = 'mutation NewCart { createGuestCart { cart { id } } }'
export const cartDocument = `query Cart($id: String!) { cart(cart_id: $id) { ${cart} } }`
export const addDocument = `mutation Add($id: String!, $items: [CartItemInput!]!) {
  addProductsToCart(cartId: $id, cartItems: $items) { cart { ${cart} } user_errors { code message } }
}`
export const updateDocument = `mutation Update($id: String!, $uid: ID!, $quantity: Float!) {
  updateCartItems(input: { cart_id: $id, cart_items: [{ cart_item_uid: $uid, quantity: $quantity }] }) {
    cart { ${cart} }
  }
}`
