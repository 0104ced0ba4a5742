import type { Draft } from '@mingzhang/api';
import { several } from '../../../words/several.ts';
import type { Say } from '../../../words/words.tsx';
import type { MatrixRow } from '../arrange.ts';

/** Something in the way of approving: for good, or unless a reason is given. */
export interface SeenObstacle {
  readonly blocks: boolean;
  readonly words: string;
}

/** What is known to stand in the way before the server is asked. The server has the last word. */
export function obstaclesSeen(row: MatrixRow, draft: Draft, say: Say): readonly SeenObstacle[] {
  const seen: SeenObstacle[] = [];
  const errors = draft.findings.filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail');
  const places = draft.prose.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.places)).length;
  if (draft.state !== 'submitted')
    seen.push({
      blocks: true,
      words: say('还没有报送，不能审核通过', 'It is not submitted, so it cannot be approved'),
    });
  if (errors.length > 0)
    seen.push({
      blocks: true,
      words: say(
        `还有 ${errors.length} 个错误没有改正`,
        several(errors.length, 'error still stands', 'errors still stand'),
      ),
    });
  if (draft.differences.length > 0)
    seen.push({
      blocks: true,
      words: say(
        `有 ${draft.differences.length} 处直接填写的数与明细合计不一致`,
        `${draft.differences.length} typed cells are not what the lines come to`,
      ),
    });
  if (places > 0)
    seen.push({
      blocks: true,
      words: say(
        `说明中还有 ${places} 处待填写`,
        `${places} places of the explanation are still to be filled in`,
      ),
    });
  if (!row.signed)
    seen.push({
      blocks: false,
      words: say('部门负责人还没有审签', 'The head of the department has not signed'),
    });
  if (row.openComments > 0)
    seen.push({
      blocks: false,
      words: say(`还有 ${row.openComments} 条意见没有办结`, `${row.openComments} comments are still open`),
    });
  return seen;
}
