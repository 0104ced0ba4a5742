import type { Say } from '../words/words.tsx';

/** A time in seconds as people say it: 2 分钟. */
export function durationWords(seconds: number, say: Say): string {
  if (seconds < 1) return say('不到 1 秒', 'less than a second');
  if (seconds < 60) return say(`${Math.ceil(seconds)} 秒`, `${Math.ceil(seconds)} s`);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return say(`${minutes} 分钟`, `${minutes} min`);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return say(`${hours} 小时 ${rest} 分钟`, `${hours} h ${rest} min`);
}

/** A rate a second: in whole pieces a minute where it is slow. */
export function rateWords(rate: number, say: Say): string {
  if (rate >= 1) return say(`每秒 ${rate.toFixed(1)} 个`, `${rate.toFixed(1)} a second`);
  const minute = (rate * 60).toFixed(rate * 60 >= 10 ? 0 : 1);
  return say(`每分钟 ${minute} 个`, `${minute} a minute`);
}
