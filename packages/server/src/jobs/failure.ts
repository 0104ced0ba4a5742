import type { Failure } from '@mingzhang/writers';
import type { Ending } from './pool.ts';

/** A failure that carries its own sentence in both languages, as `ReadError` does. */
interface Told extends Error {
  readonly code: string;
  readonly messageEn: string;
}

/** What a person is told of an exception: its own sentence where it has one, else that the program is at fault. */
export function failureOf(error: unknown): Failure {
  if (isTold(error)) return { code: error.code, message: error.message, messageEn: error.messageEn };
  return internalFailure(error instanceof Error ? error.message : String(error));
}

function isTold(error: unknown): error is Told {
  return (
    error instanceof Error && 'messageEn' in error && typeof error.messageEn === 'string' && 'code' in error
  );
}

/** What a person is told of a job that was cut short. `seconds` is the limit it met. */
export function failureOfEnding(
  ending: Exclude<Ending<unknown>, { kind: 'answer' }>,
  seconds: number,
): Failure {
  if (ending.kind === 'too-slow') {
    return {
      code: 'too-slow',
      message: `超过 ${seconds} 秒还没有核对完，已停下这一份。文件可能过大或已损坏，请另存为新文件后再试。`,
      messageEn: `Stopped after ${seconds} seconds. The file may be too large or damaged; save it as a new file and try again.`,
    };
  }
  if (ending.kind === 'too-large') {
    return {
      code: 'too-large',
      message: '这份文件展开后太大，内存放不下，已停下这一份。请拆成几份后再试。',
      messageEn: 'This file is too large once unpacked and was stopped. Split it and try again.',
    };
  }
  return internalFailure(ending.detail);
}

function internalFailure(detail: string): Failure {
  return {
    code: 'internal',
    message: `程序在这份文件上出了错（${detail}），结果不可用。这是程序的毛病，请连同文件报告给我们。`,
    messageEn: `The program failed on this file (${detail}); there is no result. This is a fault of the program: please report it with the file.`,
  };
}
