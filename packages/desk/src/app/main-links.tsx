import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { useSay } from '../words/words.tsx';
import { holds, ownDepartments, useSession } from './session.tsx';
import { currentYear, ORGANISATION } from './start-page.ts';

/** The parts of the desk that this person works in; nothing where there is but one. */
export function MainLinks() {
  const say = useSay();
  const session = useSession();
  const { data: organisation } = useSuspenseQuery({
    queryKey: ORGANISATION,
    queryFn: () => call('readOrganisation', {}),
  });
  const is = (...roles: Parameters<typeof holds>[1][]) => roles.some((role) => holds(session, role));
  const year = currentYear(organisation);
  const own = ownDepartments(session);
  const [first] = own;
  const links = [
    own.size > 1 && !is('reviewer', 'administrator', 'auditor') && (
      <Link key="mine" to="/review/$year" params={{ year }}>
        {say('我的部门', 'My departments')}
      </Link>
    ),
    own.size === 1 && first != null && (
      <Link key="own" to="/budgets/$department/$year" params={{ department: first, year }}>
        {say('本部门预算', 'Our budget')}
      </Link>
    ),
    is('reviewer', 'administrator', 'auditor') && (
      <Link key="review" to="/review/$year" params={{ year }}>
        {say('审核', 'Review')}
      </Link>
    ),
    is('reviewer', 'auditor') && (
      <Link key="batch" to="/batch" search={{}}>
        {say('批量检查', 'Batch check')}
      </Link>
    ),
    is('reviewer', 'administrator', 'auditor') && (
      <Link key="waivers" to="/administration/waivers" search={{}}>
        {say('豁免', 'Waivers')}
      </Link>
    ),
    is('administrator') && (
      <Link key="organisation" to="/administration/organisation">
        {say('机构', 'Organisation')}
      </Link>
    ),
    is('administrator', 'auditor') && (
      <Link key="users" to="/administration/users">
        {say('用户', 'Users')}
      </Link>
    ),
    is('administrator') && (
      <Link key="years" to="/administration/years">
        {say('年度', 'Years')}
      </Link>
    ),
    is('administrator', 'auditor') && (
      <Link key="log" to="/administration/log">
        {say('日志', 'Log')}
      </Link>
    ),
  ].filter(Boolean);
  if (links.length < 2 && own.size < 2) return null;
  return (
    <nav className="mz-main-links" aria-label={say('主要页面', 'Main pages')}>
      {links}
    </nav>
  );
}
