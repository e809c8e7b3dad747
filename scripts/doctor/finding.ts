/** One thing the doctor looked at. */
export type Finding = {
  name: string
  /** `missing` keeps the shop from opening; `absent` is only needed for something else, or comes by itself. */
  state: 'there' | 'absent' | 'missing'
  says: string
  mend?: string
}

export const there = (name: string, says: string): Finding => ({ name, state: 'there', says })
export const absent = (name: string, says: string, mend: string): Finding => ({ name, state: 'absent', says, mend })
export const missing = (name: string, says: string, mend: string): Finding => ({ name, state: 'missing', says, mend })
