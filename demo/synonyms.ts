import type { StoreConfigurationInput } from '../contracts/stores.ts'

type Synonyms = NonNullable<NonNullable<NonNullable<StoreConfigurationInput['catalog']>['search']>['synonyms']>

/** What shoppers call the same thing, and what helps with what they describe. */
export const synonyms: Synonyms = [
  { means: ['couch', 'sofa', 'settee', 'armchair'], finds: ['seating', 'lounge chair', 'bench'], views: ['default'] },
  { means: ['rug', 'carpet', 'blanket', 'plaid'], finds: ['throw'], views: ['default'] },
  { means: ['light', 'lamp'], finds: [], views: ['default'] },
  { means: ['chandelier', 'ceiling light', 'hanging lamp'], finds: ['pendant'], views: ['default'] },
  { means: ['cupboard', 'cabinet', 'dresser', 'buffet'], finds: ['sideboard'], views: ['default'] },
  { means: ['pillow'], finds: ['cushion'], views: ['default'] },
  { means: ['crockery', 'dinnerware', 'dishes'], finds: ['tableware'], views: ['default'] },
  { means: ['serviette'], finds: ['napkin'], views: ['default'] },
  { means: ['poster', 'picture', 'wall art', 'artwork'], finds: ['print'], views: ['default'] },
  {
    means: ['gift', 'present', 'birthday', 'wedding', 'christmas', 'housewarming', 'mothers day'],
    finds: ['gift card', 'candle', 'vase', 'throw', 'mug', 'tray'],
    views: ['default'],
  },
  {
    means: ['dark corner', 'dark room', 'dark hallway', 'room too dark', 'not enough light'],
    finds: ['floor lamp', 'wall lamp', 'table lamp'],
    views: ['default'],
  },
  {
    means: ['clutter', 'untidy', 'mess', 'nowhere to put'],
    finds: ['storage', 'basket', 'box', 'shelf'],
    views: ['default'],
  },
  { means: ['cold feet', 'draught', 'cold evening'], finds: ['throw', 'cushion'], views: ['default'] },
]
