import type { Draft } from '@mingzhang/api';
import { Tooltip } from 'antd';
import { several } from '../words/several.ts';
import { useWords } from '../words/words.tsx';

const SOON = 5;

/** How many days are left to publish in, and on what ground. */
export function DaysLeft({ due: { deadline, daysLeft, basis, basisEn } }: Pick<Draft, 'due'>) {
  const { say, language } = useWords();
  if (deadline === null)
    return <span className="mz-days">{say('尚未批复，期限未定', 'Not approved yet: no deadline')}</span>;
  if (daysLeft === null)
    return <span className="mz-days">{say(`公开期限 ${deadline}`, `Due ${deadline}`)}</span>;
  const late = daysLeft < 0;
  const words = late
    ? say(`已超过公开期限 ${-daysLeft} 天（${deadline}）`, `${several(-daysLeft, 'day')} late (${deadline})`)
    : say(`距公开期限还有 ${daysLeft} 天（${deadline}）`, `${several(daysLeft, 'day')} left (${deadline})`);
  return (
    <Tooltip title={language === 'zh' ? basis : basisEn}>
      <span className={late ? 'mz-days mz-days-late' : daysLeft <= SOON ? 'mz-days mz-days-soon' : 'mz-days'}>
        {words}
      </span>
    </Tooltip>
  );
}
