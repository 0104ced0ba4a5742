import type { Finding } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useTell } from '../app/tell.ts';
import { useBudgetAddress } from '../budget/use-budget.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useWords } from '../words/words.tsx';

interface Asked {
  readonly reason: string;
  /** `2026-12-31`. */
  readonly expires: string;
}

/** Asks for a finding to be let stand: why, and until when. A head or reviewer approves it. */
export function WaiverRequest({ finding }: { readonly finding: Finding }) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const tell = useTell();
  const address = useBudgetAddress();
  const [form] = Form.useForm<Asked>();

  async function ask({ reason, expires }: Asked): Promise<void> {
    setBusy(true);
    try {
      await call('addWaiver', {
        params: { ...address },
        body: { finding: finding.id, rule: finding.rule, reason, expires },
      });
      await client.invalidateQueries({ queryKey: ['budget', address.department, address.year] });
      setOpen(false);
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {say('申请保留…', 'Ask to let it stand…')}
      </Button>
      <Modal
        open={open}
        title={say('申请保留这个问题', 'Ask to let this finding stand')}
        okText={say('提交申请', 'Ask')}
        cancelText={say('取消', 'Cancel')}
        confirmLoading={busy}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <p>{language === 'zh' ? finding.message : finding.messageEn}</p>
        <Form form={form} layout="vertical" onFinish={(asked) => void ask(asked)}>
          <Form.Item
            name="reason"
            label={say('理由（审核人会看到）', 'Reason (the reviewer reads it)')}
            rules={[{ required: true, message: say('请写明理由', 'Say why') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Form.Item
            name="expires"
            label={say('有效期至', 'Until')}
            rules={[{ required: true, message: say('请填写日期', 'Give a day') }]}
          >
            <DayInput />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
