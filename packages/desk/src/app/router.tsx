import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { BudgetFrame } from '../budget/budget-frame.tsx';
import { waiverSearch } from '../pages/administration/waivers/waiver-search.ts';
import { reviewSearch } from '../pages/review/search.ts';
import { NotThere, PageFailed } from './failed.tsx';
import { Frame } from './frame.tsx';
import { readSession, SESSION } from './session.tsx';
import { startPage } from './start-page.ts';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: PageFailed,
  notFoundComponent: NotThere,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } =>
    typeof to === 'string' && /^\/(?!\/)/.test(to) ? { to } : {},
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../pages/sign-in/set-up-page.tsx'), 'SetUpPage'),
});

/** Everything behind sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ context: { client }, location }) => {
    const session = await client.ensureQueryData({ queryKey: SESSION, queryFn: readSession });
    if (session.person === null)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
    return { session };
  },
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context: { session, client } }) => {
    throw redirect({ href: await startPage(session, client) });
  },
});

const budget = createRoute({
  getParentRoute: () => inside,
  path: '/budgets/$department/$year',
  component: BudgetFrame,
});

const home = createRoute({
  getParentRoute: () => budget,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
});
const imports = createRoute({
  getParentRoute: () => budget,
  path: '/import',
  component: lazyRouteComponent(() => import('../pages/import/import-page.tsx'), 'ImportPage'),
});
const lines = createRoute({
  getParentRoute: () => budget,
  path: '/lines',
  validateSearch: ({ line, kind }: Record<string, unknown>): { line?: string; kind?: 'revenue' } => ({
    ...(typeof line === 'string' || typeof line === 'number' ? { line: String(line) } : {}),
    ...(kind === 'revenue' ? { kind } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/lines/lines-page.tsx'), 'LinesPage'),
});
const tables = createRoute({
  getParentRoute: () => budget,
  path: '/tables',
  validateSearch: cellSearch,
  component: lazyRouteComponent(() => import('../pages/tables/tables-page.tsx'), 'TablesPage'),
});
const projects = createRoute({
  getParentRoute: () => budget,
  path: '/projects',
  validateSearch: ({ project, at }: Record<string, unknown>): { project?: string; at?: string } => ({
    ...(typeof project === 'string' ? { project } : {}),
    ...(typeof at === 'string' ? { at } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/projects/projects-page.tsx'), 'ProjectsPage'),
});
const procurement = createRoute({
  getParentRoute: () => budget,
  path: '/procurement',
  validateSearch: ({ purchase }: Record<string, unknown>): { purchase?: string } =>
    typeof purchase === 'string' ? { purchase } : {},
  component: lazyRouteComponent(() => import('../pages/holdings/procurement-page.tsx'), 'ProcurementPage'),
});
const assets = createRoute({
  getParentRoute: () => budget,
  path: '/assets',
  component: lazyRouteComponent(() => import('../pages/holdings/assets-page.tsx'), 'AssetsPage'),
});
const explanation = createRoute({
  getParentRoute: () => budget,
  path: '/explanation',
  validateSearch: ({
    section,
    paragraph,
    unit,
  }: Record<string, unknown>): { section?: string; paragraph?: string; unit?: string } => ({
    ...(typeof section === 'string' ? { section } : {}),
    ...(typeof paragraph === 'string' ? { paragraph } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/explanation/explanation-page.tsx'), 'ExplanationPage'),
});
const check = createRoute({
  getParentRoute: () => budget,
  path: '/check',
  validateSearch: ({ finding }: Record<string, unknown>): { finding?: string } =>
    typeof finding === 'string' || typeof finding === 'number' ? { finding: String(finding) } : {},
  component: lazyRouteComponent(() => import('../pages/check/check-page.tsx'), 'CheckPage'),
});
const preview = createRoute({
  getParentRoute: () => budget,
  path: '/preview',
  component: lazyRouteComponent(() => import('../pages/preview/preview-page.tsx'), 'PreviewPage'),
});
const submit = createRoute({
  getParentRoute: () => budget,
  path: '/submit',
  component: lazyRouteComponent(() => import('../pages/submit/submit-page.tsx'), 'SubmitPage'),
});
const history = createRoute({
  getParentRoute: () => budget,
  path: '/history',
  component: lazyRouteComponent(() => import('../pages/history/history-page.tsx'), 'HistoryPage'),
});
const comparison = createRoute({
  getParentRoute: () => budget,
  path: '/comparison',
  validateSearch: ({ with: other }: Record<string, unknown>): { with?: number } =>
    typeof other === 'number' ? { with: other } : {},
  component: lazyRouteComponent(() => import('../pages/comparison/comparison-page.tsx'), 'ComparisonPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/review/$year',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('../pages/review/review-page.tsx'), 'ReviewPage'),
});
const batch = createRoute({
  getParentRoute: () => inside,
  path: '/batch',
  validateSearch: ({ job }: Record<string, unknown>): { job?: string } =>
    typeof job === 'string' ? { job } : {},
  component: lazyRouteComponent(() => import('../pages/batch/batch-page.tsx'), 'BatchPage'),
});
const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/administration/organisation',
  component: lazyRouteComponent(
    () => import('../pages/administration/organisation-page.tsx'),
    'OrganisationPage',
  ),
});
const users = createRoute({
  getParentRoute: () => inside,
  path: '/administration/users',
  component: lazyRouteComponent(() => import('../pages/administration/users-page.tsx'), 'UsersPage'),
});
const years = createRoute({
  getParentRoute: () => inside,
  path: '/administration/years',
  component: lazyRouteComponent(() => import('../pages/administration/years-page.tsx'), 'YearsPage'),
});
const waivers = createRoute({
  getParentRoute: () => inside,
  path: '/administration/waivers',
  validateSearch: waiverSearch,
  component: lazyRouteComponent(() => import('../pages/administration/waivers-page.tsx'), 'WaiversPage'),
});
const log = createRoute({
  getParentRoute: () => inside,
  path: '/administration/log',
  component: lazyRouteComponent(() => import('../pages/administration/log-page.tsx'), 'LogPage'),
});

/** A cell to go to: `?form=…&row=…&measure=…`. A code written by hand may have been read as a number. */
function cellSearch({ form, row, measure }: Record<string, unknown>): {
  form?: string;
  row?: string;
  measure?: string;
} {
  return {
    ...(typeof form === 'string' ? { form } : {}),
    ...(typeof row === 'string' || typeof row === 'number' ? { row: String(row) } : {}),
    ...(typeof measure === 'string' ? { measure } : {}),
  };
}

const tree = root.addChildren([
  signIn,
  setUp,
  inside.addChildren([
    start,
    budget.addChildren([
      home,
      imports,
      lines,
      tables,
      projects,
      procurement,
      assets,
      explanation,
      check,
      preview,
      submit,
      history,
      comparison,
    ]),
    review,
    batch,
    organisation,
    users,
    years,
    waivers,
    log,
  ]),
]);

export function routerWith(client: QueryClient) {
  return createRouter({ routeTree: tree, context: { client }, defaultPreload: 'intent' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
