/** A shop of one jacket in two sizes with a picture, in the words of Magento's export. */
export const smallShop = (changes: { price?: string } = {}): Record<string, string> => ({
  'products.csv': `sku,store_view_code,attribute_set_code,product_type,categories,name,price,special_price,special_price_from_date,visibility,additional_attributes,qty,base_image,additional_images,configurable_variations,configurable_variation_labels,related_skus
jacket-s,,Top,simple,Default Category/Men/Jackets,Jacket S,${changes.price ?? '50'},,,Not Visible Individually,"size=S,color=Navy Blue",7,,,,,
jacket-m,,Top,simple,Default Category/Men/Jackets,Jacket M,50.5000,45.00,9/14/26,Not Visible Individually,"size=M,color=Navy Blue",0,,,,,
jacket,,Top,configurable,"Default Category/Men/Jackets,Default Category",Jacket,,,,"Catalog, Search","fabric_care=Wash cold, dry flat,climate=Cold|Windy,reflective=Yes",,/j/jacket.jpg,/j/jacket.jpg,"sku=jacket-s,size=S|sku=jacket-m,size=M",size=Your size,hat
jacket,nl,,configurable,,Jas,,,,,,,,,,,
hat,,Top,simple,Default Category/Hats,Hat,10,,,,,3,,,,,
`,
  'media/catalog/product/j/jacket.jpg': 'picture',
  'media/catalog/product/j/drawing.svg': '<svg/>',
})
