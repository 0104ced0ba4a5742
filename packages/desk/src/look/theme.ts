import type { ThemeConfig } from 'antd';

/** Ant Design in the project's own tokens, which the server's /tokens.css declares. */
export function themeFromTokens(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    cssVar: { key: 'mz' },
    hashed: false,
    token: {
      colorPrimary: token('blue'),
      colorInfo: token('blue'),
      colorLink: token('blue'),
      colorError: token('vermilion'),
      colorWarning: token('ochre'),
      colorSuccess: token('green'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextTertiary: token('grey'),
      colorTextDescription: token('ink-soft'),
      colorTextPlaceholder: token('grey'),
      colorPrimaryBg: token('blue-wash'),
      colorInfoBg: token('blue-wash'),
      colorErrorBg: token('vermilion-wash'),
      colorWarningBg: token('ochre-wash'),
      colorSuccessBg: token('sheet'),
      controlItemBgActive: token('blue-wash'),
      controlItemBgActiveHover: token('blue-wash'),
      colorBorder: token('rule'),
      colorBorderSecondary: token('hairline'),
      colorBgLayout: token('paper'),
      colorBgContainer: token('sheet'),
      fontFamily: 'var(--spoken-face)',
      fontSize: 15,
      borderRadius: 4,
      motion: false,
      wireframe: false,
    },
    components: {
      Layout: { headerBg: token('sheet'), siderBg: token('sheet'), bodyBg: token('paper') },
      Segmented: {
        trackBg: token('grey-wash'),
        itemSelectedBg: token('sheet'),
        itemSelectedColor: token('blue'),
      },
      Table: { headerBg: token('sheet'), cellPaddingBlockSM: 6 },
    },
  };
}
