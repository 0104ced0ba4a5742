import type { AnyRecord, Organisation } from '@mingzhang/api';
import { fold } from '@mingzhang/model';

export type Level = 'divisions' | 'departments' | 'units';

/** A division, department or unit in the tree, with what is below it. */
export interface TreeNode {
  /** `departments/101`. */
  readonly key: string;
  readonly level: Level;
  readonly record: AnyRecord;
  readonly children: readonly TreeNode[];
}

export function nodeKey(level: Level, id: string): string {
  return `${level}/${id}`;
}

/** The organisation as a tree: divisions and departments by code, units by position. */
export function treeOf({ divisions, departments, units }: Organisation): readonly TreeNode[] {
  const unitsOf = Map.groupBy(units, ({ department }) => department);
  const departmentsOf = Map.groupBy(departments, ({ division }) => division);
  const node = (level: Level, record: AnyRecord, children: readonly TreeNode[]): TreeNode => ({
    key: nodeKey(level, record.id),
    level,
    record,
    children,
  });
  return divisions.toSorted(byText('id')).map((division) =>
    node(
      'divisions',
      division,
      (departmentsOf.get(division.id) ?? []).toSorted(byText('code')).map((department) =>
        node(
          'departments',
          department,
          (unitsOf.get(department.id) ?? []).toSorted(byPosition).map((unit) => node('units', unit, [])),
        ),
      ),
    ),
  );
}

/** What of the tree is met by a search: a node that is meant with all below it, and whatever stands above one. */
export function found(tree: readonly TreeNode[], text: string): readonly TreeNode[] {
  const asked = fold(text);
  if (asked === '') return tree;
  return tree.flatMap((node) => {
    if (isMeant(node, asked)) return [node];
    const children = found(node.children, text);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function isMeant({ record: { name, shortName = '', code = '', id } }: TreeNode, asked: string): boolean {
  return (
    fold(String(name)).includes(asked) ||
    fold(String(shortName)).includes(asked) ||
    String(code).startsWith(asked) ||
    id.startsWith(asked)
  );
}

export function keysOf(tree: readonly TreeNode[]): readonly string[] {
  return tree.flatMap(({ key, children }) => [key, ...keysOf(children)]);
}

function byText(field: string) {
  return (a: AnyRecord, b: AnyRecord) => (String(a[field] ?? '') < String(b[field] ?? '') ? -1 : 1);
}

export function byPosition(a: AnyRecord, b: AnyRecord): number {
  return Number(a.position) - Number(b.position) || byText('id')(a, b);
}
