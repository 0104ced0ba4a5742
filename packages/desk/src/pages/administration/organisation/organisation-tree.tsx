import { Tree, type TreeProps } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSay } from '../../../words/words.tsx';
import { keysOf, type TreeNode } from './tree-of.ts';

interface Props {
  readonly tree: readonly TreeNode[];
  /** Whether the tree is what a search met, and shows all of it. */
  readonly isFound: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

type Data = NonNullable<TreeProps['treeData']>;

/** Divisions, departments and units; only what is in sight is drawn. */
export function OrganisationTree({ tree, isFound, selected, onSelect }: Props) {
  const say = useSay();
  const height = useRoom();
  const [opened, open] = useState<readonly React.Key[]>(() =>
    tree.length === 1 ? tree.map(({ key }) => key) : [],
  );
  useEffect(() => {
    if (selected !== undefined) open((before) => [...new Set([...before, ...above(tree, selected)])]);
  }, [tree, selected]);
  const data = useMemo(() => tree.map(dataOf), [tree]);
  const all = useMemo(() => keysOf(tree), [tree]);
  return (
    <Tree
      aria-label={say('部门和单位', 'Departments and units')}
      treeData={data}
      height={height}
      blockNode
      virtual
      expandedKeys={isFound ? [...all] : [...opened]}
      onExpand={(keys) => open(keys)}
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelect={(_, { node }) => onSelect(String(node.key))}
    />
  );
}

/** The keys of the nodes that one stands under. */
function above(tree: readonly TreeNode[], key: string): readonly string[] {
  return tree.flatMap((node) => {
    if (node.children.some((child) => child.key === key)) return [node.key];
    const below = above(node.children, key);
    return below.length === 0 ? [] : [node.key, ...below];
  });
}

function dataOf({ key, level, record, children }: TreeNode): Data[number] {
  return {
    key,
    title: (
      <span className={`mz-node mz-node-${level}`}>
        <span className="mz-node-code">{level === 'divisions' ? record.id : record.code}</span> {record.name}
        {children.length > 0 && <small className="mz-node-count"> {children.length}</small>}
      </span>
    ),
    children: children.map(dataOf),
  };
}

const ABOVE = 260;
const LEAST = 320;

/** The height that the window leaves for the tree. */
function useRoom(): number {
  const measure = () => Math.max(LEAST, window.innerHeight - ABOVE);
  const [room, setRoom] = useState(measure);
  useEffect(() => {
    const resized = () => setRoom(Math.max(LEAST, window.innerHeight - ABOVE));
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  return room;
}
