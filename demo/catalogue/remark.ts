/** What a customer wrote: title and text. */
export type Remark = readonly [title: string, text: string]

/** Remarks grouped by how pleased their writer was. */
export type Remarks = { glad: readonly Remark[]; mixed: readonly Remark[]; sorry: readonly Remark[] }
