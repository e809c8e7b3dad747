/** How goods are sent, as the merchant promises it; a storefront's setting. */
export type Delivery = {
  /** Working days from leaving to arriving, at least and at most. */
  days: [number, number]
  /** What is ordered until then ("14:00") leaves the same working day. */
  cutoff: string
  timezone: string
  /** Currency to amount. */
  cost?: Record<string, number> | undefined
  /** From this subtotal on it costs nothing. */
  freeFrom?: Record<string, number> | undefined
}

const day = 86_400_000
const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay())

/** The day and time of the warehouse, as if its clock showed UTC. */
function there(now: number, timezone: string): { today: number; clock: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '0'
  return {
    today: Date.UTC(Number(part('year')), Number(part('month')) - 1, Number(part('day'))),
    clock: `${part('hour')}:${part('minute')}`,
  }
}

function afterWorkingDays(from: number, count: number): number {
  let at = from
  for (let left = count; left > 0; ) {
    at += day
    if (!isWeekend(at)) left -= 1
  }
  return at
}

/** The first and the last day something ordered now may arrive, as midnights in UTC. Holidays are not known. */
export function arrival(now: number, { days, cutoff, timezone }: Delivery): [number, number] {
  const { today, clock } = there(now, timezone)
  const leaves = isWeekend(today) || clock >= cutoff ? afterWorkingDays(today, 1) : today
  return [afterWorkingDays(leaves, days[0]), afterWorkingDays(leaves, days[1])]
}

/** Until when `arrival` answers the same: the cut-off of the day, or its end. In milliseconds, true to a minute. */
export function arrivalHolds(now: number, { cutoff, timezone }: Delivery): number {
  const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
  const clock = minutesOf(there(now, timezone).clock)
  const next = clock < minutesOf(cutoff) ? minutesOf(cutoff) : 24 * 60
  return now + (next - clock) * 60_000
}

/** "Tue 24 – Thu 26 Nov", in the locale's way. */
export function arrivalDays([first, last]: [number, number], locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return first === last ? format.format(first) : format.formatRange(first, last)
}
