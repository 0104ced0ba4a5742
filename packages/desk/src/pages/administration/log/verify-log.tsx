import type { Verification } from '@mingzhang/api';
import { Alert, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useProblemWords } from '../../../app/tell.ts';
import { durationWords } from '../../../jobs/duration.ts';
import { type Language, type Say, useWords } from '../../../words/words.tsx';

/** Goes through the whole chain of the log: every hash, every link, and that the records are what it comes to. */
export function VerifyLog() {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const [started, start] = useState<number>();
  const [result, setResult] = useState<Verification>();
  const [error, setError] = useState<unknown>(null);
  const verify = async () => {
    start(Date.now());
    setResult(undefined);
    setError(null);
    await call('verifyLog', {}).then(setResult, setError);
    start(undefined);
  };
  return (
    <>
      <Button loading={started !== undefined} onClick={() => void verify()}>
        {say('校验日志', 'Verify the log')}
      </Button>
      {started !== undefined && <Running since={started} />}
      {error !== null && <Alert type="error" showIcon title={problem(error)} />}
      {result !== undefined && (
        <Alert
          className="mz-verified"
          type={result.sound ? 'success' : 'error'}
          showIcon
          closable={{ onClose: () => setResult(undefined) }}
          title={titleOf(result, say)}
          description={<Details result={result} language={language} />}
        />
      )}
    </>
  );
}

function titleOf({ sound, entries, faults }: Verification, say: Say): string {
  return sound
    ? say(
        `✓ ${entries} 条记录首尾相接，没有被改动`,
        `✓ ${entries} entries follow on one another; none was altered`,
      )
    : say(
        `✕ ${entries} 条记录中有 ${faults.length} 处不符，请停止修改并与备份核对`,
        `✕ ${faults.length} faults in ${entries} entries. Stop editing and compare with a backup`,
      );
}

function Details({
  result: { head, faults },
  language,
}: {
  readonly result: Verification;
  readonly language: Language;
}) {
  return (
    <>
      <p className="mz-hash">
        {language === 'zh' ? '末条记录的哈希' : 'Hash of the last entry'} {head}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.map((fault) => (
            <li key={`${fault.revision} ${fault.zh}`}>{fault[language]}</li>
          ))}
        </ol>
      )}
    </>
  );
}

function Running({ since }: { readonly since: number }) {
  const { say } = useWords();
  const [now, tick] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const passed = durationWords(Math.max(1, (now - since) / 1_000), say);
  return (
    <p role="status">
      <Spin size="small" />{' '}
      {say(`正在逐条核对哈希，已用 ${passed}`, `Going through every hash, ${passed} so far`)}
    </p>
  );
}
