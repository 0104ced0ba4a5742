/** The first fault of a value against a shape, or undefined where there is none. */
export type Check = { readonly at: string; readonly zh: string; readonly en: string } | undefined;
/** Whether a value has a shape; `at` is its path. */
export type Shape = (value: unknown, at: string) => Check;

function is(zh: string, en: string, holds: (value: unknown) => boolean): Shape {
  return (value, at) => (holds(value) ? undefined : { at, zh, en });
}

export const text = is('文字', 'text', (value) => typeof value === 'string');
export const whole = is('整数', 'a whole number', Number.isSafeInteger);
export const count = is(
  '非负整数',
  'a whole number of at least 0',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const number = is('数', 'a number', (value) => typeof value === 'number' && Number.isFinite(value));
export const yes = is('true', 'true', (value) => value === true);
export const yesOrNo = is('true 或 false', 'true or false', (value) => typeof value === 'boolean');

export function one(...values: readonly string[]): Shape {
  const list = values.join(' | ');
  return is(list, list, (value) => typeof value === 'string' && values.includes(value));
}

export function orNull(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

export function list(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return { at, zh: '数组', en: 'an array' };
    for (const [i, item] of value.entries()) {
      const fault = shape(item, `${at}[${i}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function mapOf(shape: Shape): Shape {
  return (value, at) => {
    if (!isRecord(value)) return { at, zh: '对象', en: 'an object' };
    for (const [key, item] of Object.entries(value)) {
      const fault = shape(item, `${at}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object with these members and no others; a name that ends in `?` may be missing. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(members).map(([name, shape]) => [name.replace('?', ''), shape]));
  const needed = Object.keys(members).filter((name) => !name.endsWith('?'));
  return (value, at) => {
    if (!isRecord(value)) return { at, zh: '对象', en: 'an object' };
    const path = (name: string) => (at === '' ? name : `${at}.${name}`);
    for (const name of needed) {
      if (!Object.hasOwn(value, name)) return { at: path(name), zh: '必填项', en: 'there' };
    }
    for (const [name, item] of Object.entries(value)) {
      const shape = known.get(name);
      if (shape === undefined) return { at: path(name), zh: '没有这一项', en: 'left out: it is not known' };
      const fault = shape(item, path(name));
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object whose shape is told by its `kind`. */
export function byKind(shapes: Readonly<Record<string, Shape>>): Shape {
  const kinds = Object.keys(shapes).join(' | ');
  return (value, at) => {
    const kind = isRecord(value) && typeof value.kind === 'string' ? value.kind : '';
    const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return shape === undefined ? { at: `${at}.kind`, zh: kinds, en: kinds } : shape(value, at);
  };
}
