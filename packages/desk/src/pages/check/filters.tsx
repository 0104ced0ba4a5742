import type { Finding } from '@mingzhang/api';
import { Input, Segmented } from 'antd';
import '../../fields/entry.css';
import { useWords } from '../../words/words.tsx';
import './check.css';
import { countsOf, type Wanted } from './group.ts';

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

/** Which findings are shown: by what became of them, how bad they are, and what they say. */
export function Filters({ findings, wanted, onWant }: FilterProps) {
  const { say } = useWords();
  const counts = countsOf(findings);
  const open = findings.filter(({ verdict }) => verdict === wanted.verdict);
  const of = (severity: Finding['severity']) => open.filter((one) => one.severity === severity).length;
  return (
    <div className="mz-bar">
      <Segmented<Wanted['verdict']>
        aria-label={say('看哪些', 'Which findings')}
        value={wanted.verdict}
        onChange={(verdict) => onWant({ ...wanted, verdict })}
        options={[
          { value: 'fail', label: say(`待处理 ${counts.fail}`, `open ${counts.fail}`) },
          {
            value: 'cannot-check',
            label: say(`无法检查 ${counts['cannot-check']}`, `not checked ${counts['cannot-check']}`),
          },
          { value: 'waived', label: say(`已同意保留 ${counts.waived}`, `let stand ${counts.waived}`) },
        ]}
      />
      <Segmented<Wanted['severity']>
        aria-label={say('轻重', 'Severity')}
        value={wanted.severity}
        onChange={(severity) => onWant({ ...wanted, severity })}
        options={[
          { value: 'all', label: say(`全部 ${open.length}`, `all ${open.length}`) },
          { value: 'error', label: `✕ ${say('错误', 'errors')} ${of('error')}` },
          { value: 'warning', label: `! ${say('警告', 'warnings')} ${of('warning')}` },
          { value: 'hint', label: `i ${say('提示', 'hints')} ${of('hint')}` },
        ]}
      />
      <Input
        allowClear
        aria-label={say('在问题中找', 'Search the findings')}
        placeholder={say('找文字、金额、规则', 'Search words, amounts, rules')}
        style={{ width: '16em' }}
        onChange={({ target }) => onWant({ ...wanted, text: target.value.trim() })}
      />
    </div>
  );
}
