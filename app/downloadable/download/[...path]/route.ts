import type { NextRequest } from 'next/server'
import { fetchSample } from '@/lib/catalog/fetch-sample'

/** A sample of a download, from the backend that has it, at Magento's own address for it. What was bought is never here. */
export async function GET(request: NextRequest): Promise<Response> {
  return fetchSample(request.nextUrl.pathname)
}
