/** Below SQLite's and MariaDB's bounds on the values of one statement. */
const skusPerStatement = 2000

/** What `read` finds for all SKUs, asked in slices that fit into one statement. */
export async function inSlices<Row>(skus: string[], read: (slice: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < skus.length; start += skusPerStatement) {
    rows.push(...(await read(skus.slice(start, start + skusPerStatement))))
  }
  return rows
}
