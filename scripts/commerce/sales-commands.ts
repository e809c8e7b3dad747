import { type Command, jsonOrWord, need, needNumber } from './command.ts'

const orderView = 'number status grandTotal { value currency } totalPaid { value } totalRefunded { value }'

/** A change of one order by its number, with what else it takes. */
function orderCommand(field: string, usage: string, does: string, optional: Record<string, string> = {}): Command {
  const declared = Object.entries(optional).map(([name, type]) => `, $${name}: ${type}`)
  const passed = Object.keys(optional).map((name) => `, ${name}: $${name}`)
  return {
    usage: `<number>${usage ? ` ${usage}` : ''}`,
    does,
    document: `mutation($number: String!${declared.join('')}) { ${field}(number: $number${passed.join('')}) { ${orderView} } }`,
    variables(words, options) {
      const given = Object.entries(optional).flatMap(([name, type]) => {
        const typed = options[name]
        if (typed === undefined) return []
        return [[name, type.startsWith('String') ? typed : jsonOrWord(typed)] as const]
      })
      return { number: need(words, 0, 'number'), ...Object.fromEntries(given) }
    },
  }
}

const told = { notify: 'Boolean', comment: 'String' }

/** Orders, customers and reviews. */
export const salesCommands: Record<string, Command> = {
  'order:list': {
    usage: '[--status pending] [--email a@b.c]',
    does: 'lists orders, the newest first',
    document: `query($search: OrderSearchInput) { orders(search: $search) { totalCount items { ${orderView} email } } }`,
    variables: (_, { status, email }) => ({
      search: { ...(status && { statuses: status.split(',') }), ...(email && { email }) },
    }),
  },
  'order:show': {
    usage: '<number>',
    does: 'shows an order with everything that happened to it',
    document: `query($number: String!) { order(number: $number) { ${orderView} email items { line sku name quantityOrdered
      quantityInvoiced quantityShipped quantityRefunded } documents { kind number at body } } }`,
    variables: (words) => ({ number: need(words, 0, 'number') }),
  },
  'order:invoice': orderCommand(
    'invoiceOrder',
    '[--notify true]',
    'invoices all that is left and takes the money',
    told,
  ),
  'order:ship': orderCommand(
    'shipOrder',
    '[--tracks [{"carrier":"ups","title":"UPS","number":"1Z"}]]',
    'sends all that is left',
    {
      ...told,
      tracks: '[OrderTrackInput!]',
    },
  ),
  'order:refund': orderCommand('refundOrder', '[--restock [0,1]] [--shipping 5.00]', 'gives back what was paid', {
    ...told,
    restock: '[Int!]',
    shipping: 'String',
  }),
  'order:cancel': orderCommand('cancelOrder', '[--reason "..."]', 'gives up what was neither paid nor sent', {
    reason: 'String',
  }),
  'order:hold': orderCommand('holdOrder', '', 'stops an order for now'),
  'order:unhold': orderCommand('unholdOrder', '', 'lets it go on'),
  'payment:reconcile': {
    usage: '',
    does: 'lists charges without an order and orders without a charge',
    document:
      '{ reconcilePayments { chargesWithoutOrder { key amount { value currency } status } ordersWithoutCharge } }',
    variables: () => ({}),
  },
  'customer:find': {
    usage: '<text>',
    does: 'finds customers by a part of address or name',
    document: 'query($text: String) { customers(text: $text) { totalCount items { id email } } }',
    variables: (words) => ({ text: need(words, 0, 'text') }),
  },
  'customer:unlock': {
    usage: '<id>',
    does: 'forgives wrong passwords',
    document: 'mutation($id: Int!) { unlockCustomer(id: $id) }',
    variables: (words) => ({ id: needNumber(words, 0, 'id') }),
  },
  'customer:export': {
    usage: '<id>',
    does: 'prints everything that is kept about a customer, as the law lets them ask',
    document: 'query($id: Int!) { exportCustomer(id: $id) }',
    variables: (words) => ({ id: needNumber(words, 0, 'id') }),
  },
  'customer:erase': {
    usage: '<id>',
    does: 'takes away everything by which a customer could be known',
    document: 'mutation($id: Int!) { eraseCustomer(id: $id) }',
    variables: (words) => ({ id: needNumber(words, 0, 'id') }),
  },
  'review:pending': {
    usage: '',
    does: 'lists reviews that wait to be approved',
    document: '{ reviews(status: pending) { totalCount items { id sku nickname summary text } } }',
    variables: () => ({}),
  },
  'review:approve': {
    usage: '<id>',
    does: 'shows a review in the shop',
    document: 'mutation($id: Int!) { approveReview(id: $id) { id status } }',
    variables: (words) => ({ id: needNumber(words, 0, 'id') }),
  },
  'coupon:generate': {
    usage: '<rule id> <quantity> [--length 12]',
    does: 'makes coupons of a rule and prints their codes',
    document: `mutation($ruleId: Int!, $quantity: Int!, $length: Int) {
      couponsGenerate(ruleId: $ruleId, quantity: $quantity, length: $length) }`,
    variables: (words, options) => ({
      ruleId: needNumber(words, 0, 'rule id'),
      quantity: needNumber(words, 1, 'quantity'),
      length: Number(options.length ?? 12),
    }),
  },
}
