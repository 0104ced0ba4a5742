import { Button } from 'antd';
import { useWords } from '../words/words.tsx';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { language, speak } = useWords();
  const isChinese = language === 'zh';
  return (
    <Button type="text" lang={isChinese ? 'en' : 'zh-CN'} onClick={() => speak(isChinese ? 'en' : 'zh')}>
      {isChinese ? 'English' : '中文'}
    </Button>
  );
}
