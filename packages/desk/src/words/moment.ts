import type { Language } from './words.tsx';

/** A moment of the log as it is read: today by its hour, other days with their date. */
export function momentWords(at: string, language: Language): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  if (moment.toDateString() === new Date().toDateString()) return time;
  const day = moment.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return `${day} ${time}`;
}
