import type { Messages } from '../en/index.ts'
import account from './account.json' with { type: 'json' }
import browse from './browse.json' with { type: 'json' }
import buy from './buy.json' with { type: 'json' }
import failure from './failure.json' with { type: 'json' }
import listing from './listing.json' with { type: 'json' }
import measuring from './measuring.json' with { type: 'json' }
import navigation from './navigation.json' with { type: 'json' }
import product from './product.json' with { type: 'json' }
import search from './search.json' with { type: 'json' }
import seo from './seo.json' with { type: 'json' }

/** All texts in Arabic. */
const messages: Messages = {
  ...account,
  ...browse,
  ...buy,
  ...failure,
  ...listing,
  ...measuring,
  ...navigation,
  ...product,
  ...search,
  ...seo,
}
export default messages
