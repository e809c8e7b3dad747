/** Where PayPal is asked and as whom. Secrets: they come from the surroundings, never from the shop's configuration. */
export type PaypalAccount = {
  /** The NVP endpoint, such as https://api-3t.sandbox.paypal.com/nvp. */
  endpoint: string
  user: string
  password: string
  signature: string
  /** Where buyers approve, such as https://www.sandbox.paypal.com, without a trailing slash. */
  website: string
}

export type PayflowAccount = {
  /** The gateway, such as https://pilot-payflowpro.paypal.com. */
  endpoint: string
  partner: string
  vendor: string
  user: string
  password: string
  /** Where a hosted form is shown, such as https://pilot-payflowlink.paypal.com. */
  formUrl: string
  isTest: boolean
}

export type Gateways = { paypal: PaypalAccount | null; payflow: PayflowAccount | null }

/** What a gateway answered instead of doing it, in words for the buyer. Anything else that goes wrong is a breakdown. */
export class GatewayRefusal extends Error {
  override name = 'GatewayRefusal'
}

/** A gateway that does not answer within this is asked again with the same key. */
export const gatewayTimeoutMs = 15_000
