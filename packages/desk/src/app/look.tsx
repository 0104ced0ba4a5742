import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { NONCE } from '../look/nonce.ts';
import { themeFromTokens } from '../look/theme.ts';
import { useWords } from '../words/words.tsx';

/** Ant Design in the project's look and the person's language. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const theme = useMemo(themeFromTokens, []);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      csp={{ nonce: NONCE }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
