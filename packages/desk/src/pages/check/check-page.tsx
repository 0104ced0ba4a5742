import type { CellAt } from '@mingzhang/api';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { wayToFinding } from '../../budget/place.ts';
import { linkOf } from '../../budget/place-link.tsx';
import { useDraft, useRecords } from '../../budget/use-budget.ts';
import '../../fields/entry.css';
import { ExplainDrawer } from '../../findings/explain-drawer.tsx';
import { FindingItem } from '../../findings/finding-item.tsx';
import { several } from '../../words/several.ts';
import { useWords } from '../../words/words.tsx';
import './check.css';
import { Downloads } from './downloads.tsx';
import { Filters } from './filters.tsx';
import { type Group, grouped, type Wanted } from './group.ts';
import { useListKeys } from './use-list-keys.ts';
import { Waivers } from './waivers.tsx';

const PAGE = 40;

/** Everything a check said of the budget at hand, by cause, and what is done about it. */
export function CheckPage() {
  const { say } = useWords();
  const { findings } = useDraft();
  const { finding: sought } = useSearch({ from: '/inside/budgets/$department/$year/check' });
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...{ severity: 'all', text: '' },
    verdict: findings.find(({ id }) => id === sought)?.verdict ?? 'fail',
  }));
  const [explained, explain] = useState<CellAt>();
  const groups = useMemo(() => grouped(findings, wanted), [findings, wanted]);
  return (
    <main className="mz-page">
      <h1>{say('核对', 'Check')}</h1>
      <Summary />
      <Filters findings={findings} wanted={wanted} onWant={setWanted} />
      <Groups
        key={`${wanted.severity} ${wanted.verdict} ${wanted.text}`}
        groups={groups}
        wanted={wanted}
        sought={sought}
        onExplain={explain}
      />
      <Waivers sought={sought} />
      <ExplainDrawer cell={explained} onClose={() => explain(undefined)} />
    </main>
  );
}

function Summary() {
  const { say } = useWords();
  const { coverage, counts } = useDraft();
  const { amounts, checked } = coverage;
  return (
    <div className="mz-bar">
      <p className="mz-coverage">
        {counts.error > 0
          ? say(
              `有 ${counts.error} 个错误，须处理后才能报送；警告和提示请逐条看过。`,
              `${several(counts.error, 'error has', 'errors have')} to be dealt with before submitting; look at each warning and hint.`,
            )
          : say(
              '没有错误。警告和提示请逐条看过。',
              'There are no errors. Look at each warning and hint.',
            )}{' '}
        {amounts > 0 &&
          (checked === amounts
            ? say(`${amounts} 个金额都有规则核对过。`, `Rules checked all ${amounts} amounts.`)
            : say(
                `${amounts} 个金额中 ${checked} 个有规则核对过，${amounts - checked} 个没有规则涉及。`,
                `Of ${amounts} amounts, rules checked ${checked}; no rule speaks of the other ${amounts - checked}.`,
              ))}
      </p>
      <span className="mz-push">
        <Downloads />
      </span>
    </div>
  );
}

interface GroupsProps {
  readonly groups: readonly Group[];
  readonly wanted: Wanted;
  /** The finding that somebody came for. */
  readonly sought: string | undefined;
  readonly onExplain: (cell: CellAt) => void;
}

function Groups({ groups, wanted, sought, onExplain }: GroupsProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const records = useRecords();
  const [shown, show] = useState(() =>
    Math.max(PAGE, 1 + groups.findIndex((group) => group.findings.some(({ id }) => id === sought))),
  );
  const visible = groups.slice(0, shown);
  const findings = visible.flatMap((group) => group.findings);
  const { at, onKeyDown } = useListKeys(
    findings.map(({ id }) => id),
    (id) => {
      const finding = findings.find((one) => one.id === id);
      const way = finding && wayToFinding(finding, records);
      if (way !== undefined) void navigate(linkOf(way, records));
    },
    sought,
  );
  useEffect(() => {
    if (sought !== undefined)
      document.getElementById(`finding-${sought}`)?.scrollIntoView({ block: 'center' });
  }, [sought]);
  if (groups.length === 0) return <Nothing wanted={wanted} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the focus so that j, k and Enter act in it alone
    <section tabIndex={0} className="mz-groups" aria-label={say('问题', 'Findings')} onKeyDown={onKeyDown}>
      <p className="mz-soft">
        {say(
          '焦点在列表中时：j 下一条，k 上一条，回车去出错的地方。',
          'While the list has the focus: j next, k before, Enter goes to the place.',
        )}
      </p>
      {visible.map((group) => (
        <CauseGroup key={group.id} group={group} at={at} onExplain={onExplain} />
      ))}
      {groups.length > shown && (
        <Button type="link" onClick={() => show(shown + PAGE)}>
          {say(`还有 ${groups.length - shown} 组`, `${groups.length - shown} more`)}
        </Button>
      )}
    </section>
  );
}

interface CauseProps {
  readonly group: Group;
  readonly at: string | undefined;
  readonly onExplain: (cell: CellAt) => void;
}

function CauseGroup({ group: { findings }, at, onExplain }: CauseProps) {
  const { say, language } = useWords();
  const repair = findings.flatMap(({ repairs }) => repairs)[0];
  return (
    <section className={findings.length > 1 ? 'mz-cause mz-cause-several' : 'mz-cause'}>
      {findings.length > 1 && (
        <h2>
          {say(
            `这 ${findings.length} 个问题可能是同一个原因`,
            `One cause may explain these ${findings.length} findings`,
          )}
          {repair !== undefined && (language === 'zh' ? `：${repair.message}` : `: ${repair.messageEn}`)}
        </h2>
      )}
      <ul className="mz-findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} focus={finding.id === at} onExplain={onExplain} />
        ))}
      </ul>
    </section>
  );
}

function Nothing({ wanted: { verdict, severity, text } }: { readonly wanted: Wanted }) {
  const { say } = useWords();
  if (text !== '' || severity !== 'all')
    return <p className="mz-empty">{say('没有符合条件的问题。', 'No finding is like that.')}</p>;
  return (
    <p className="mz-empty">
      {verdict === 'fail' && say('✓ 没有待处理的问题。', '✓ Nothing is open.')}
      {verdict === 'cannot-check' &&
        say('✓ 没有无法检查的地方。', '✓ There was nothing that could not be checked.')}
      {verdict === 'waived' &&
        say(
          '没有同意保留的问题。确有理由不改的，可在该问题下申请保留，由部门负责人或财政审核人员批准。',
          'Nothing is let stand. Where there is good reason, ask under the finding; a head or reviewer approves it.',
        )}
    </p>
  );
}
