import type { Finding } from '@mingzhang/api';
import { useSay } from '../words/words.tsx';
import './findings.css';

export type Severity = Finding['severity'];

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', hint: 'i' };

/** How bad a finding is, as a sign and a word: never by colour alone. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const say = useSay();
  const words = { error: say('错误', 'Error'), warning: say('警告', 'Warning'), hint: say('提示', 'Hint') };
  return (
    <span className={`mz-severity mz-severity-${severity}`}>
      <span aria-hidden="true">{SIGNS[severity]}</span> {words[severity]}
    </span>
  );
}

/** How many of each, as signs with numbers; nothing of what is not there. */
export function SeverityCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const say = useSay();
  const named = (severity: Severity, zh: string) =>
    [severity, say(zh, counts[severity] === 1 ? severity : `${severity}s`)] as const;
  const words = [named('error', '个错误'), named('warning', '个警告'), named('hint', '个提示')];
  const there = words.filter(([severity]) => counts[severity] > 0);
  if (there.length === 0)
    return <span className="mz-severity mz-severity-none">✓ {say('没有问题', 'No findings')}</span>;
  return (
    <span className="mz-severity-counts">
      {there.map(([severity, word]) => (
        <span key={severity} className={`mz-severity mz-severity-${severity}`}>
          <span aria-hidden="true">{SIGNS[severity]}</span> {counts[severity]} {word}
        </span>
      ))}
    </span>
  );
}
