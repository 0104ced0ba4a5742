/** Every way in which the server refuses: the status, what it says, and what to do about it. */
export const PROBLEMS = {
  'not-signed-in': [
    401,
    '还没有登录，或登录已过期。请登录后再试。',
    'Not signed in, or no longer. Sign in and try again.',
  ],
  'wrong-password': [
    401,
    '账号或密码不对。请核对后再试；连续五次不对，十五分钟内不能登录。',
    'The account or the password is wrong. Check both; after five wrong attempts signing in is blocked for a quarter of an hour.',
  ],
  'wrong-current-password': [
    403,
    '现在的密码不对，密码没有改。请重新输入。',
    'The current password is wrong; nothing was changed. Enter it again.',
  ],
  forbidden: [
    403,
    '您的角色不能做这件事。需要时请找管理员。',
    'Your role may not do this. Ask the administrator if you need it.',
  ],
  csrf: [
    403,
    '这次请求没有带上页面的凭据，没有执行。请刷新页面后再试。',
    'The request did not carry the page’s token and was not done. Reload the page and try again.',
  ],
  'other-site': [
    403,
    '请求来自别的网站，没有执行。请在本系统的页面里操作。',
    'The request came from another site and was not done. Work in this system’s own page.',
  ],
  host: [
    403,
    '只接受本机的访问。请用 http://127.0.0.1 打开。',
    'Only this machine may connect. Open it by http://127.0.0.1.',
  ],
  'not-found': [
    404,
    '没有这一项，或您看不到它。请核对地址。',
    'There is nothing here, or not for you. Check the address.',
  ],
  'bad-request': [
    400,
    '请求里有不对的地方，没有执行。请按下面各条改正。',
    'Something in the request is wrong; nothing was done. Mend what is listed.',
  ],
  'not-json': [400, '请求的内容不是 JSON，没有执行。', 'The request is not JSON; nothing was done.'],
  'too-large': [
    413,
    '内容太大，没有收下。单个文件不超过 20 MB，一批不超过 200 个文件。',
    'Too large; nothing was kept. A file may have 20 MB, a batch 200 files.',
  ],
  'no-file': [400, '没有收到文件。请选一个文件再上传。', 'No file came. Choose one and send it again.'],
  'too-many': [429, '操作太频繁。请稍等一分钟再试。', 'Too many requests. Wait a minute and try again.'],
  'not-open': [
    409,
    '这份预算现在不能改：已经报送、已经批准，或年度已关闭。要改，请先撤回或请审核人退回。',
    'This budget cannot be changed now: it is submitted, approved, or its year is closed. Withdraw it, or have it sent back.',
  ],
  refused: [
    422,
    '修改没有保存。请按下面各条改正后再试。',
    'The edit was not saved. Mend what is listed and try again.',
  ],
  obstacles: [
    409,
    '还有事项没有完成，不能这样做。请先处理下面各条。',
    'Something stands in the way. Settle what is listed first.',
  ],
  'no-such-repair': [
    404,
    '这条问题已经不在，或没有这个改法。请刷新后再看。',
    'The finding is no longer there, or has no such repair. Reload and look again.',
  ],
  'plan-gone': [
    410,
    '这份导入预览已过期（保留一小时），没有导入。请重新上传文件。',
    'This import preview is gone (it is kept for an hour); nothing was imported. Send the file again.',
  ],
  unreadable: [422, '这份文件读不了，没有导入。', 'The file cannot be read; nothing was imported.'],
  'too-slow': [
    503,
    '处理这份文件超过了时限，已停下。请拆小后再试。',
    'The file took too long and was stopped. Split it and try again.',
  ],
  'set-up-already': [409, '系统已经有管理员。请直接登录。', 'There is an administrator already. Sign in.'],
  'wrong-key': [
    403,
    '启动密钥不对。请用启动时终端里显示的链接。',
    'The setup key is wrong. Use the link shown in the terminal at start.',
  ],
  'user-taken': [409, '这个账号已经有人用。请换一个。', 'This account name is taken. Choose another.'],
  'own-account': [
    409,
    '不能关闭自己的账号，也不能去掉自己的管理员角色。请由另一位管理员来做。',
    'You cannot close your own account or drop your own administrator role. Have another administrator do it.',
  ],
  'job-running': [
    409,
    '还没有做完。请等进度到头再取结果。',
    'Still running. Fetch the result when it is done.',
  ],
  stopping: [503, '服务正在停止。请稍后再试。', 'The server is stopping. Try again shortly.'],
  'log-broken': [
    409,
    '日志不完整，没有备份，以免用坏的备份盖掉好的。请先在审计页核验日志。',
    'The log is not whole, so nothing was backed up over a good backup. Verify the log on the audit page first.',
  ],
  internal: [
    500,
    '程序出了错，这次操作没有完成。这是程序的毛病，请把时间告诉管理员。',
    'The program failed; this was not done. It is a fault of the program: tell the administrator the time.',
  ],
} as const satisfies Readonly<Record<string, readonly [status: number, zh: string, en: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;
