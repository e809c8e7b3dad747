'use client'
import { useCommerce } from '@/components/cart/commerce'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import { addressLines } from '@/lib/checkout/cart-address'
import type { Directory } from '@/lib/checkout/directory'
import { progressOf } from '@/lib/checkout/progress'
import styles from './checkout-steps.module.css'
import { DeliveryStep } from './delivery-step'
import { DetailsStep } from './details-step'
import { OrderSummary } from './order-summary'
import { PaymentStep } from './payment-step'
import { StepFrame } from './step-frame'
import { useStep } from './use-step'

type Props = { cart: CheckoutCartFragment; directory: Directory; refetch: () => void }

/** Three steps on one page; the finished ones stay in sight and can be opened again without losing anything. */
export function CheckoutSteps({ cart, directory, refetch }: Props) {
  const { t, money } = useCommerce()
  const progress = progressOf(cart)
  const [step, go] = useStep(progress)
  const [address] = cart.shipping_addresses
  const method = address?.selected_shipping_method
  const shown = address ?? cart.billing_address

  return (
    <div className={styles.page}>
      <details className={styles.fold}>
        <summary>
          <span>{t('checkout.summary.show')}</span>
          <span>{money(cart.prices?.grand_total)}</span>
        </summary>
        <OrderSummary cart={cart} />
      </details>
      <div>
        <StepFrame
          number={1}
          title={t('checkout.details.title')}
          open={step === 'details'}
          done={progress !== 'details'}
          onEdit={() => go('details')}
          summary={shown && [cart.email ?? '', addressLines(shown).join(', ')]}
        >
          <DetailsStep cart={cart} directory={directory} onDone={() => go(cart.is_virtual ? 'payment' : 'delivery')} />
        </StepFrame>
        {!cart.is_virtual && (
          <StepFrame
            number={2}
            title={t('checkout.delivery.title')}
            open={step === 'delivery'}
            done={progress === 'payment'}
            onEdit={() => go('delivery')}
            summary={
              method && [
                `${method.carrier_title}, ${method.method_title}: ${
                  method.amount.value === 0 ? t('checkout.delivery.free') : money(method.amount)
                }`,
              ]
            }
          >
            <DeliveryStep cart={cart} onDone={() => go('payment')} />
          </StepFrame>
        )}
        <StepFrame
          number={cart.is_virtual ? 2 : 3}
          title={t('checkout.payment.title')}
          open={step === 'payment'}
          done={false}
        >
          <PaymentStep cart={cart} onRefused={refetch} />
        </StepFrame>
      </div>
      <aside className={styles.aside} aria-label={t('checkout.summary.title')}>
        <h2>{t('checkout.summary.title')}</h2>
        <OrderSummary cart={cart} />
      </aside>
    </div>
  )
}
