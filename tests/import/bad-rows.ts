import type { BadFile } from './bad-files.ts'

const header = 'sku,product_type,name,price,special_price,special_price_from_date,visibility,qty,description'
const row = (cells: string) => `${header}\n${cells}\n`
const finding = (severity: 'refused' | 'left out', column: string, reason: RegExp, line = 2) => ({
  severity,
  line,
  column,
  reason,
})
const refused = (column: string, reason: RegExp, line = 2) => finding('refused', column, reason, line)
const leftOut = (column: string, reason: RegExp, line = 2) => finding('left out', column, reason, line)
const more = 'sku,product_type,name,price,additional_attributes,base_image,additional_images,configurable_variations'

/** Product files with a row that is wrong in one way. */
export const badRows: BadFile[] = [
  {
    what: 'no SKU, and a good row after it',
    content: row(',simple,A,1,,,,,\nafter-no-sku,simple,B,1,,,,,'),
    finds: [refused('sku', /sku is empty/)],
    takes: ['after-no-sku'],
  },
  {
    what: 'a SKU of 65 letters',
    content: row(`${'x'.repeat(65)},simple,A,1,,,,,`),
    finds: [refused('sku', /at most 64/)],
  },
  { what: 'a negative price', content: row('minus,simple,A,-1,,,,,'), finds: [refused('price', /"-1" is negative/)] },
  {
    what: 'a decimal comma',
    content: row('comma,simple,A,"19,95",,,,,'),
    finds: [refused('price', /"19,95" is not an amount/)],
  },
  {
    what: 'a price in words',
    content: row('words,simple,A,free,,,,,'),
    finds: [refused('price', /"free" is not an amount/)],
  },
  { what: 'no price', content: row('unpriced,simple,A,,,,,,'), finds: [refused('price', /price is empty/)] },
  { what: 'no name', content: row('nameless,simple,,1,,,,,'), finds: [refused('name', /name is empty/)] },
  {
    what: 'a SKU that comes twice',
    content: row('double,simple,First,1,,,,,\ndouble,simple,Second,2,,,,,'),
    finds: [refused('sku', /met before: .*line 2/, 3)],
    takes: ['double'],
  },
  {
    what: 'an unknown type of product',
    content: row('typo,simpel,A,1,,,,,'),
    finds: [refused('product_type', /"simpel" is not a product type/)],
  },
  {
    what: 'a bundle without options',
    content: row('bundle,bundle,A,1,,,,,'),
    finds: [refused('bundle_values', /a bundle without options cannot be bought/)],
  },
  {
    what: 'a group without members and a download without links',
    content: row('group,grouped,A,,,,,,\nfilm,downloadable,A,1,,,,,'),
    finds: [
      refused('associated_skus', /without members cannot be bought/),
      refused('downloadable_links', /without links cannot be bought/, 3),
    ],
  },
  {
    what: 'a gift card',
    content: row('card,giftcard,A,1,,,,,'),
    finds: [refused('product_type', /gift cards are not supported yet/)],
  },
  {
    what: 'too few cells',
    content: `${header}\nfew,simple,A\n`,
    finds: [refused('', /has 3 cells, the header has 9/)],
  },
  { what: 'too many cells', content: row('many,simple,A,1,,,,,,,'), finds: [refused('', /has 11 cells/)] },
  {
    what: 'a description of 70,000 characters',
    content: row(`long,simple,A,1,,,,,${'x'.repeat(70_000)}`),
    finds: [refused('description', /70000 characters; a cell holds at most 65535/)],
  },
  {
    what: 'a day that does not exist',
    content: row('feb30,simple,A,9,8,2026-02-30,,,'),
    finds: [refused('special_price_from_date', /"2026-02-30" is not a date/)],
  },
  {
    what: 'a date in words',
    content: row('soon,simple,A,9,8,soon,,,'),
    finds: [refused('special_price_from_date', /"soon" is not a date/)],
  },
  {
    what: 'an unknown visibility',
    content: row('seen,simple,A,1,,,Everywhere,,'),
    finds: [refused('visibility', /"Everywhere" is not a visibility/)],
  },
  {
    what: 'two mistakes in one row',
    content: row('two,simple,,-1,,,,,'),
    finds: [refused('name', /empty/), refused('price', /negative/)],
  },
  {
    what: 'a negative stock',
    content: row('oversold,simple,A,1,,,,-3,'),
    finds: [leftOut('qty', /taken as 0/)],
    takes: ['oversold'],
  },
  {
    what: 'script in the description',
    content: row(
      'script,simple,A,1,,,,,"<p onclick=""x()"">Soft</p><script>steal()</script><a href=""javascript:x()"">y</a>"',
    ),
    finds: [leftOut('description', /script taken out/)],
    takes: ['script'],
  },
  {
    what: 'a picture name that leads out of the folder',
    content: `${more}\nclimber,simple,A,1,,../../etc/passwd,,\n`,
    finds: [leftOut('base_image', /"..\/..\/etc\/passwd" leads out of the media folder/)],
    takes: ['climber'],
  },
  {
    what: 'the same with backslashes, inside a list',
    content: `${more}\nclimber-2,simple,A,1,,,"/a/b.jpg,/a/..\\..\\..\\x.jpg",\n`,
    finds: [leftOut('additional_images', /leads out/), leftOut('additional_images', /in no media folder/)],
    takes: ['climber-2'],
  },
  {
    what: 'a picture on another host',
    content: `${more}\nremote,simple,A,1,,https://example.com/a.jpg,,\n`,
    finds: [leftOut('base_image', /another host/)],
    takes: ['remote'],
  },
  {
    what: 'a picture that is not there',
    content: `${more}\npictureless,simple,A,1,,/a/b/absent.jpg,,\n`,
    finds: [leftOut('base_image', /"\/a\/b\/absent.jpg" is in no media folder/)],
    takes: ['pictureless'],
  },
  {
    what: 'attributes that are no attributes',
    content: `${more}\nattributes,simple,A,1,"just words,Café-Farbe=x,9lives=no",,,\n`,
    finds: [leftOut('additional_attributes', /names no attribute/)],
    takes: ['attributes'],
  },
  {
    what: 'a configurable product without variations',
    content: `${more}\nhollow,configurable,A,,,,,\n`,
    finds: [refused('configurable_variations', /without variations/)],
  },
  {
    what: 'a variation of a product that is not there',
    content: `${more}\nv-1,simple,A,1,size=S,,,\nv,configurable,A,,,,,"sku=v-1,size=S|sku=v-2,size=M"\n`,
    finds: [leftOut('configurable_variations', /variation v-2: no product/, 3)],
    takes: ['v', 'v-1'],
  },
  {
    what: 'only variations of products that are not there',
    content: `${more}\nw,configurable,A,,,,,"sku=w-1,size=S"\n`,
    finds: [leftOut('configurable_variations', /variation w-1/), refused('configurable_variations', /none of its/)],
  },
  {
    what: 'two variations with the same options, one without an option',
    content: `${more}\nu-1,simple,A,1,,,,\nu-2,simple,A,1,,,,\nu,configurable,A,,,,,"sku=u-1,fit=S|sku=u-2,fit=S|sku=u-2"\n`,
    finds: [
      leftOut('configurable_variations', /u-2 repeats/, 4),
      leftOut('configurable_variations', /u-2 does not say its fit/, 4),
    ],
    takes: ['u', 'u-1', 'u-2'],
  },
  {
    what: 'texts of a store view for a product that is not there',
    content: 'sku,store_view_code,product_type,name,price\nghost,nl,simple,Spook,\n',
    finds: [],
  },
]

/** Files of the other kinds with a row that is wrong in one way. */
export const badOtherRows: BadFile[] = [
  {
    what: 'six stars, and a review of nothing',
    content: 'sku,rating_code,rating_value,title,review,reviewer\nbom,Rating,6,T,R,N\nnothing,Rating,5,T,R,N\n',
    finds: [refused('rating_value', /1 to 5/), refused('sku', /no product with this SKU/, 3)],
  },
  {
    what: 'an attribute of an unknown kind, and one with a bad code',
    content: 'frontend_label,frontend_input,attribute_code,option\nA,hologram,holo,\nB,select,9 lives,\n',
    finds: [refused('frontend_input', /"hologram"/), refused('attribute_code', /"9 lives"/, 3)],
  },
  { what: 'a nameless category', content: 'name,url_key,path\n,x,\n', finds: [refused('name', /name is empty/)] },
  {
    what: 'tax in a country that is none, and a negative one',
    content: 'code,tax_country_id,tax_region_name,tax_postcode,rate\nA,Ruritania,,*,5\nB,US,,*,-5\n',
    finds: [refused('tax_country_id', /"RURITANIA"/), refused('rate', /negative/, 3)],
  },
  {
    what: 'a table rate without a price',
    content: 'country,region,zip,order_subtotal,price\nUS,*,*,0,\n',
    finds: [refused('price', /price is empty/)],
  },
  {
    what: 'a list of links whose file name says no kind',
    content: 'sku,linked_sku\nbom,last\n',
    finds: [refused('', /neither related, upsell nor crosssell/)],
  },
  {
    what: 'a picture row that leads out of the folder',
    content: 'sku,image\nbom,/../../../etc/passwd\n',
    finds: [refused('image', /leads out/)],
  },
  {
    what: 'a page without an identifier',
    content: 'title,identifier,content,content_heading\nA,,<p>x</p>,\n',
    finds: [refused('identifier', /identifier is empty/)],
  },
]
