import type { Role } from '@/dataset/roles'

/** Who may call a route: whoever has at least a role, or anybody, logged in or not. */
export type Permission = Role | 'anybody'

/**
 * Every route behind the counter, and who may call it. A route answers through `answerAdmin` under its name here, which
 * asks this table; one that does not stand here cannot be built (app/api/every-route-permitted.ts).
 */
export const routePermissions = {
  'GET /api/auth/session': 'anybody',
  'POST /api/auth/log-in': 'anybody',
  'POST /api/auth/second-factor': 'anybody',
  'POST /api/auth/log-out': 'anybody',
  'POST /api/auth/welcome': 'anybody',
  'PUT /api/auth/welcome': 'anybody',
  'GET /api/auth/sessions': 'viewer',
  'DELETE /api/auth/sessions': 'viewer',
  'DELETE /api/auth/sessions/[id]': 'viewer',
  'PUT /api/auth/password': 'viewer',
  'POST /api/auth/two-factor': 'viewer',
  'PUT /api/auth/two-factor': 'viewer',
  'DELETE /api/auth/two-factor': 'viewer',
  'GET /api/auth/two-factor/recovery-codes': 'viewer',
  'POST /api/auth/two-factor/recovery-codes': 'viewer',
  'GET /api/admin/users': 'admin',
  'POST /api/admin/users': 'admin',
  'PATCH /api/admin/users/[id]': 'admin',
  'DELETE /api/admin/users/[id]': 'admin',
  'POST /api/admin/users/[id]/link': 'admin',
  'DELETE /api/admin/users/[id]/sessions': 'admin',
  'POST /api/admin/processes': 'publisher',
  'DELETE /api/admin/processes/[process]': 'publisher',
  'POST /api/admin/imports': 'publisher',
  'POST /api/admin/imports/preview': 'publisher',
  'GET /api/admin/processes/[process]/package': 'viewer',
  'GET /api/admin/processes/[process]/description': 'viewer',
  'PUT /api/admin/processes/[process]/description': 'coder',
  'GET /api/admin/processes/[process]/search': 'viewer',
  'GET /api/admin/processes/[process]/records': 'viewer',
  'GET /api/admin/processes/[process]/records/[table]': 'viewer',
  'POST /api/admin/processes/[process]/records/[table]': 'coder',
  'GET /api/admin/processes/[process]/records/[table]/[uid]': 'viewer',
  'PUT /api/admin/processes/[process]/records/[table]/[uid]': 'coder',
  'DELETE /api/admin/processes/[process]/records/[table]/[uid]': 'coder',
  'POST /api/admin/processes/[process]/changes': 'coder',
  'POST /api/admin/processes/[process]/dependants': 'coder',
  'GET /api/admin/processes/[process]/revisions': 'viewer',
  'POST /api/admin/processes/[process]/undo': 'coder',
  'GET /api/admin/processes/[process]/articles': 'viewer',
  'POST /api/admin/processes/[process]/articles': 'coder',
  'GET /api/admin/processes/[process]/articles/[uid]': 'viewer',
  'PUT /api/admin/processes/[process]/articles/[uid]/text': 'coder',
  'POST /api/admin/processes/[process]/articles/[uid]/decisions': 'coder',
  'GET /api/admin/processes/[process]/review': 'viewer',
  'GET /api/admin/processes/[process]/review/charts': 'viewer',
  'GET /api/admin/processes/[process]/review/charts/[chart]': 'viewer',
  'GET /api/admin/processes/[process]/releases': 'viewer',
  'POST /api/admin/processes/[process]/releases': 'publisher',
  'POST /api/admin/processes/[process]/releases/[number]/corrections': 'publisher',
  'POST /api/admin/processes/[process]/releases/[number]/withdrawal': 'admin',
  'GET /api/admin/processes/[process]/releases/[number]/restoring': 'publisher',
  'POST /api/admin/processes/[process]/releases/[number]/restoring': 'publisher',
} as const satisfies Readonly<Record<string, Permission>>

/** A route behind the counter: its method and its address. */
export type AdminRoute = keyof typeof routePermissions
