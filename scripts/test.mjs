import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../packages/cli/bin/runtime.cjs';
import { buildDesk } from './desk.mjs';
import { setUp } from './set-up.mjs';

const RESULTS = `${root}node_modules/.cache/mingzhang/results`;
const VITEST = `${RESULTS}/vitest.json`;

const STEPS = [
  { name: 'types', args: ['typescript/bin/tsc', '--pretty'] },
  { name: 'types of the pages', args: ['typescript/bin/tsc', '-p', 'tsconfig.client.json', '--pretty'] },
  { name: 'types of the desk', args: ['typescript/bin/tsc', '-p', 'tsconfig.desk.json', '--pretty'] },
  { name: 'lint and format', args: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'dead code', args: ['knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
];

const node = setUp();
const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const steps = STEPS.map(({ name, args }) => ({ name, ok: run(name, args) }));
buildDesk(node);
const testsOk = run('tests', [
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST}`,
]);

const counts = countTests(testsOk);
for (const { ok } of steps) counts[ok ? 'passed' : 'failed'] += 1;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
writeFileSync(`${RESULTS}/summary.txt`, `${counts.passed} passed, ${counts.failed} failed${skipped}\n`);

console.log();
for (const { name, ok } of [...steps, { name: 'tests', ok: testsOk }])
  console.log(`${ok ? '✓' : '✗'} ${name}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {readonly [string, ...string[]] | readonly string[]} args the script under node_modules, then its arguments
 */
function run(name, [script, ...args]) {
  console.log(`\n── ${name}`);
  const { status, signal } = spawnSync(node, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
  return status === 0;
}

/**
 * Vitest's own counts. A file that could not be loaded, and a run that failed for no test's sake, count as one.
 * @param {boolean} ok
 */
function countTests(ok) {
  if (!existsSync(VITEST)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(VITEST, 'utf8'));
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
