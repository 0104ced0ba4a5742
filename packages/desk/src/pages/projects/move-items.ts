import type { Say } from '../../words/words.tsx';

/** The lines of a menu that move one of a list up or down; `move` is told the place it goes to, counted from 0. */
export function moveItems(say: Say, index: number, length: number, move: (to: number) => void) {
  return [
    { key: 'up', label: say('上移', 'Move up'), disabled: index === 0, onClick: () => move(index - 1) },
    {
      key: 'down',
      label: say('下移', 'Move down'),
      disabled: index === length - 1,
      onClick: () => move(index + 1),
    },
  ];
}
