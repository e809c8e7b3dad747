import type { PaymentMethod } from '../domain/payment-method.ts'
import { banktransfer } from './banktransfer.ts'
import { cashondelivery } from './cashondelivery.ts'
import { checkmo } from './checkmo.ts'
import { free } from './free.ts'
import { purchaseorder } from './purchaseorder.ts'

/** Every way to pay; the place in the list is the place in the checkout. A new one is a file and a line here. */
export const paymentMethods = [free, checkmo, banktransfer, cashondelivery, purchaseorder] satisfies PaymentMethod[]
