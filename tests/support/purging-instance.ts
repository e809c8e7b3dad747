/** A process that takes one purge, tells its parent the receipt, and lives until it is killed. */
import { openEdge } from '../../lib/page-cache/edges/edges.ts'
import { openInvalidations } from '../../lib/page-cache/invalidation.ts'
import { openPurges } from '../../lib/page-cache/purges.ts'
import { openRedis } from '../../lib/page-cache/redis.ts'
import { TagState } from '../../lib/page-cache/tag-state.ts'

const [url = '', prefix = '', edgeUrl = ''] = process.argv.slice(2)
const redis = openRedis(url)
const invalidations = openInvalidations(new TagState(3_600_000), redis, prefix)
await invalidations.ready
const purges = openPurges({ invalidations, redis, prefix }, [openEdge({ kind: 'varnish', url: edgeUrl })])
process.send?.(await purges.purge(['cat_p_1', 'cat_p_2'], false))
process.on('disconnect', () => process.exit(0))
