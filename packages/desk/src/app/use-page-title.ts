import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call } from '../api/client.ts';
import { BESIDE, PATH } from '../budget/path/steps.ts';
import { useWords } from '../words/words.tsx';
import { ORGANISATION } from './start-page.ts';

const OTHERS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  review: { zh: '审核', en: 'Review' },
  batch: { zh: '批量检查', en: 'Batch check' },
  organisation: { zh: '组织机构', en: 'Organisation' },
  users: { zh: '用户', en: 'Users' },
  years: { zh: '年度', en: 'Years' },
  waivers: { zh: '豁免', en: 'Waivers' },
  log: { zh: '日志', en: 'Log' },
};

/** Names the window after the page: 预算明细 · 部门 2026 · 明账. */
export function usePageTitle(): void {
  const { language } = useWords();
  const { pathname } = useLocation();
  const { department, year } = useParams({ strict: false });
  const { data } = useSuspenseQuery({
    queryKey: ORGANISATION,
    queryFn: () => call('readOrganisation', {}),
  });
  const name = data.departments.find(({ id }) => id === department)?.name;
  useEffect(() => {
    const parts = pathname.split('/');
    const page =
      parts[1] === 'budgets'
        ? [...PATH, ...BESIDE].find((stop) => stop.page === (parts[4] ?? ''))
        : (OTHERS[parts[2] ?? ''] ?? OTHERS[parts[1] ?? '']);
    const of = name === undefined ? undefined : `${name} ${year}`;
    document.title = [page?.[language], of, '明账'].filter((part) => part !== undefined).join(' · ');
  }, [pathname, name, year, language]);
}
