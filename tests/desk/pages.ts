/** Who looks at a page in the tests: an account of the example district, and words for whether it may. */
export type Viewer = 'clerk-312' | 'head-305' | 'reviewer-1' | 'admin' | 'auditor';

/** A page of the desk, as the router writes its path, where an example of it is, its heading, and who sees it. */
export interface DeskPage {
  readonly route: string;
  readonly at: string;
  readonly zh: string | RegExp;
  readonly en: string | RegExp;
  readonly viewers: readonly Viewer[];
}

const BUDGET = '/budgets/$department/$year';
const ALL: readonly Viewer[] = ['clerk-312', 'head-305', 'reviewer-1', 'auditor'];
/** What only a clerk changes looks alike for all who read it. */
const WRITER_AND_READER: readonly Viewer[] = ['clerk-312', 'reviewer-1'];

const budget = (
  page: string,
  zh: string | RegExp,
  en: string | RegExp,
  viewers: readonly Viewer[] = WRITER_AND_READER,
): DeskPage => ({ route: `${BUDGET}${page}`, at: `/budgets/{own}/2026${page}`, zh, en, viewers });

const bureau = (
  route: string,
  zh: string | RegExp,
  en: string | RegExp,
  viewers: readonly Viewer[],
): DeskPage => ({ route, at: route.replace('$year', '2026'), zh, en, viewers });

/** Every page behind sign-in. A route of the desk that has no line here fails the test. */
export const PAGES: readonly DeskPage[] = [
  budget('/', /./, /./, ALL),
  budget('/import', '导入', 'Import'),
  budget('/lines', '预算明细', 'Budget lines'),
  budget('/tables', '预算表', 'Budget tables', ALL),
  budget('/projects', '项目和绩效目标', 'Projects and performance targets'),
  budget('/procurement', '政府采购预算', 'Procurement budget'),
  budget('/assets', '国有资产', 'State assets'),
  budget('/explanation', '说明', 'Explanation'),
  budget('/check', '核对', 'Check', ALL),
  budget('/preview', '预览', 'Preview'),
  budget('/submit', '提交与公开', 'Submit and publish', ALL),
  budget('/history', '历史', 'History'),
  budget('/comparison', '与上年比较', 'Beside last year', ['head-305', 'reviewer-1']),
  bureau('/review/$year', '2026 年部门预算审核', 'Review of the budgets of 2026', [
    'reviewer-1',
    'admin',
    'auditor',
  ]),
  bureau('/batch', '批量检查公开文件', 'Check many published documents', ['reviewer-1', 'auditor']),
  bureau('/administration/organisation', '组织机构', 'Organisation', ['admin']),
  bureau('/administration/users', '用户', 'Users', ['admin', 'auditor']),
  bureau('/administration/years', '预算年度', 'Budget years', ['admin']),
  bureau('/administration/waivers', '豁免', 'Waivers', ['reviewer-1', 'admin', 'auditor']),
  bureau('/administration/log', '操作日志', 'Log', ['admin', 'auditor']),
];

/** Pages before sign-in, and the address that only leads on. */
export const OTHER_ROUTES = ['/', '/sign-in', '/set-up'] as const;
