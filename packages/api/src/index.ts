export { PATHS, type Path, ROLES, type Role, type RouteName } from './paths.ts';
export { type Call, type Served, SHAPES, type Shapes } from './routes.ts';
export { Problem as ProblemShape } from './schemas/common.ts';
export type * from './types.ts';
