import { connection, NextResponse } from 'next/server'
import { backendAnswers } from '@/lib/studio/backend-answers'

/**
 * Whether this process lives, and whether the backend answers it. Always 200: a shop without its backend still serves the
 * pages it kept, so a load balancer must not take it out; a watcher reads `backend`.
 */
export async function GET() {
  await connection()
  const backend = (await backendAnswers()) ? 'up' : 'down'
  return NextResponse.json({ alive: true, backend }, { headers: { 'cache-control': 'no-store' } })
}
