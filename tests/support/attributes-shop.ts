import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { smallConfiguration } from './small-shop.ts'

/** Asks for a middle name and requires a date of birth; streets have three lines. */
export const attributesConfiguration: StoreConfigurationInput = {
  ...smallConfiguration,
  checkout: { streetLines: 3, telephoneRequired: false },
  customerForms: { dob: 'required', middlename: 'optional' },
}

/** One product of each kind of attribute, and attributes whose names the schema already has. */
export const attributesCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'hue',
      label: 'Hue',
      labels: { nl: 'Tint' },
      input: 'select',
      filterable: true,
      comparable: true,
      usedInListing: true,
      position: 3,
      options: [
        { value: 'Red', labels: { nl: 'Rood' }, swatch: { type: 'color', value: '#ff0000' }, isDefault: true },
        { value: 'Blue', labels: { nl: 'Blauw' }, swatch: { type: 'color', value: '#0000ff' }, position: 1 },
      ],
    },
    {
      code: 'weather',
      label: 'Weather',
      input: 'multiselect',
      filterable: true,
      options: [{ value: 'Rain' }, { value: 'Snow', position: 1 }],
    },
    { code: 'washable', label: 'Washable', input: 'boolean', comparable: true },
    { code: 'origin_story', label: 'Origin', input: 'textarea', visibleOnFront: true },
    { code: 'deposit', label: 'Deposit', input: 'price', filterable: true },
    { code: 'harvest', label: 'Harvest', input: 'date', usedInListing: true, sortable: true },
    { code: 'secret', label: 'Secret', input: 'text' },
    { code: 'type_id', label: 'Type', input: 'text', comparable: true },
    { code: 'quantity', label: 'Quantity', input: 'text', comparable: true },
    {
      code: 'fabric',
      label: 'Fabric',
      input: 'text',
      settings: { required: true, unique: true, applyTo: ['simple'], frontendClass: 'validate-alpha', wysiwyg: true },
    },
  ],
  products: [
    {
      sku: 'cape',
      type: 'simple',
      name: 'Cape',
      urlKey: 'cape',
      price: '30.00',
      attributes: {
        hue: 'Red',
        weather: ['Rain', 'Snow'],
        washable: '1',
        origin_story: 'Spun by hand',
        deposit: '2.50',
        harvest: '2026-05-01',
        secret: 'hidden',
      },
      stock: { quantity: 5 },
    },
  ],
}
