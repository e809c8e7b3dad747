import type { Finding } from '../../scripts/import/report.ts'

/** One file that is broken in one way: what the report has to say about it and which SKUs are taken all the same. */
export type BadFile = {
  what: string
  content: string | Buffer
  finds: (Partial<Omit<Finding, 'reason'>> & { reason: RegExp })[]
  takes?: string[]
}

const header = 'sku,product_type,name,price'
const refused = (line: number, column: string, reason: RegExp) => ({
  severity: 'refused' as const,
  line,
  column,
  reason,
})

/** Files that cannot be read: refused as a whole, with the place where they break. */
export const brokenFiles: BadFile[] = [
  { what: 'an empty file', content: '', finds: [{ severity: 'refused', line: 1, reason: /no header/ }] },
  {
    what: 'semicolons instead of commas',
    content: 'sku;product_type;name;price\nsemi;simple;Semi;1\n',
    finds: [refused(1, 'character 4', /separated by a semicolon; export the file with commas/)],
  },
  {
    what: 'tabs instead of commas',
    content: 'sku\tproduct_type\tname\tprice\ntab\tsimple\tTab\t1\n',
    finds: [refused(1, 'character 4', /separated by a tab/)],
  },
  {
    what: 'Latin-1 bytes in the third line',
    content: Buffer.from(`${header}\nlatin-1,simple,A,1\nlatin-2,simple,Caf\xe9,1\n`, 'latin1'),
    finds: [refused(3, 'character 19', /not UTF-8 text; save the file as "CSV UTF-8"/)],
  },
  {
    what: 'UTF-16',
    content: Buffer.from(`\ufeff${header}\nwide,simple,A,1\n`, 'utf16le'),
    finds: [refused(1, 'character 1', /UTF-16 text/)],
  },
  {
    what: 'a zero byte',
    content: `${header}\nzero,simple,A\0B,1\n`,
    finds: [refused(2, 'character 14', /zero byte/)],
  },
  {
    what: 'line ends of old Macs',
    content: `${header}\rmac,simple,A,1\r`,
    finds: [refused(1, 'character 1', /CR alone/)],
  },
  {
    what: 'a quote that is never closed',
    content: `${header}\nopen-1,simple,A,1\nopen-2,simple,"A and more,1\nopen-3,simple,B,1\n`,
    finds: [refused(3, 'name', /never closed/)],
  },
  {
    what: 'text after a closing quote',
    content: `${header}\nafter,simple,"A" B,1\n`,
    finds: [refused(2, 'name', /text follows a closing quote/)],
  },
  {
    what: 'a quote that swallows lines up to the next one',
    content: `${header}\nswallow-1,simple,"A,1\nswallow-2,simple,"B",1\n`,
    finds: [refused(3, 'name', /text follows a closing quote in the record that starts at line 2/)],
  },
  {
    what: 'a quote inside an unquoted cell',
    content: `${header}\ninch,simple,A 5" pipe,1\n`,
    finds: [refused(2, 'name', /write " as ""/)],
  },
  {
    what: 'a record of over 4 MB',
    content: `${header}\nbig,simple,"${'line\n'.repeat(900_000)}",1\n`,
    finds: [refused(2, 'name', /over 4 MB/)],
  },
  {
    what: 'a column that is named twice',
    content: 'sku,product_type,name,price,sku\ntwice,simple,A,1,other\n',
    finds: [refused(1, 'sku', /names the column sku twice/)],
  },
  {
    what: 'a product export without product_type',
    content: 'sku,attribute_set_code,name,price\nuntyped,Default,A,1\n',
    finds: [refused(1, 'product_type', /without the column product_type/)],
  },
  {
    what: 'a header nobody knows',
    content: 'colour,weather\nred,rain\n',
    finds: [{ severity: 'left alone', reason: /no known header: colour, weather/ }],
  },
]

/** Files that are unusual and right. */
export const oddFiles: BadFile[] = [
  { what: 'a byte order mark', content: `\ufeff${header}\nbom,simple,A,1\n`, finds: [], takes: ['bom'] },
  {
    what: 'CRLF line ends, also inside quotes',
    content: `${header},description\r\ncrlf,simple,A,1,"one\r\ntwo"\r\ncrlf-bad,simple,,1,x\r\n`,
    finds: [{ severity: 'refused', line: 4, column: 'name', sku: 'crlf-bad', reason: /name is empty/ }],
    takes: ['crlf'],
  },
  { what: 'no line end after the last row', content: `${header}\nlast,simple,A,1`, finds: [], takes: ['last'] },
  { what: 'a header and no rows', content: `${header}\n`, finds: [] },
  {
    what: 'names in any script, and a SKU that looks like SQL',
    content: `${header}\n"'; DROP TABLE product; --",simple,日本語 🧢,1.50\n`,
    finds: [],
    takes: ["'; DROP TABLE product; --"],
  },
]
