import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** What a JSON object breaks of its contract; empty where it keeps it. */
export function breaches(schema: 'check-1' | 'read-1', object: unknown): readonly string[] {
  const file = new URL(`../packages/writers/schema/${schema}.schema.json`, import.meta.url);
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  validate(JSON.parse(JSON.stringify(object)));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
