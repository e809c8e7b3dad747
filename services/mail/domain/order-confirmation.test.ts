import { expect, it } from 'vitest'
import { orderConfirmation } from './order-confirmation.ts'
import { orderSummary } from './order-summary.ts'
import { address, placedOrder } from './placed-order.fixture.ts'

const mailTo = (firstname: string) =>
  orderConfirmation(orderSummary(placedOrder({ billingAddress: address({ firstname }) }), 'en_US', 'UTC'), 'Vitrine')

it('both forms say the same', () => {
  const { subject, html, text } = mailTo('Ada')
  expect(subject).toBe('Your Vitrine order 000000001')
  for (const words of [
    '000000001',
    'Tee',
    'Color: Red',
    '$39.98',
    '$48.28',
    'Los Angeles',
    'Check / Money order',
    'payable to: Vitrine',
  ]) {
    expect(html).toContain(words)
    expect(text).toContain(words)
  }
})

it.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "{{var this.getTemplateFilter().filter('x')}}",
  '{{block class="Evil"}}',
  `\${process.exit()}`,
])('what a shopper typed is shown, never run: %s', (payload) => {
  const { html, text } = mailTo(payload)
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain(
    payload.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
  )
  expect(text).toContain(payload)
})
