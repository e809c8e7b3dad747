/** Magento's increment id: nine digits, more when a shop outgrows them. */
export const orderNumber = (sequence: number) => String(sequence).padStart(9, '0')
