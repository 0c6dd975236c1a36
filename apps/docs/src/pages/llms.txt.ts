import type { APIRoute } from 'astro'
import { llmsIndex } from '../llms.ts'

export const GET: APIRoute = async () => new Response(await llmsIndex())
